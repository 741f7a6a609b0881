/** The first and the last month of the parts of a year that have names. */
export const firstMonths: Record<string, [number, number]> = {
  上半年: [1, 6],
  下半年: [7, 12],
  前二季度: [1, 6],
  前两季度: [1, 6],
  前三季度: [1, 9],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
}
