import { endures } from '../endures.ts'

endures('a megabyte of what once hung the linter', { size: 333_000, most: 60, output: 2_000_000 })
