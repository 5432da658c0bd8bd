; Drafts belong to other programs: Windows lists the app among those to open them with, and changes nobody's choice.
!define APPLICATION_KEY "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"

!macro customInstall
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}\SupportedTypes" ".docx" ""
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}\SupportedTypes" ".pdf" ""
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}\SupportedTypes" ".txt" ""
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}\SupportedTypes" ".md" ""
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}\SupportedTypes" ".html" ""
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "${APPLICATION_KEY}"
!macroend
