/** What stands between a number of things and how many of them are told of: 16个部门有11个完成对接, 18个乡镇中，已有16个… */
export const someOf = /^[^，。；、：\d]{0,16}?，?(?:现|目前|已|均|先后)?(?:已?有|已)$/u
