/** The outcome of a problem that stands for all further ones of its rule in a file; no rule can word it. */
export const remainder = '+remainder'
