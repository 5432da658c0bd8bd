/** What a Word file says. */
export const docx = {
  "docx.author": "Author",
  "docx.replaced": "Instead of “{old}”: “{new}”",
  "docx.deleted": "To be deleted: “{old}”",
  "docx.added": "To be added: “{new}”",
};
