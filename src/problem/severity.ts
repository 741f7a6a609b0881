/** How much a problem matters. */
export type Severity = 'error' | 'warning' | 'info'
