/** Media types of what can be taken away. */
export const fileTypes = {
  csv: 'text/csv;charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
  text: 'text/plain;charset=utf-8',
}
