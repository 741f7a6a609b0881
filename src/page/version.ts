declare const pageVersion: string

/** The version of the linter that the page was built of. */
export const version = pageVersion
