/** Behind the words before a number: it is less. */
export const below = /(?:不到|不足|未到)$/u
