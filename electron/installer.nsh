; Other programs own these file types: Windows lists the app under "Open with" and keeps the user's default programs.
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
