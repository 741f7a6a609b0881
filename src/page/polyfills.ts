/** What the shared code and the libraries use and Chromium 86 does not have. */
import 'core-js/actual/array/at'
import 'core-js/actual/array/find-last'
import 'core-js/actual/array/find-last-index'
import 'core-js/actual/array/to-reversed'
import 'core-js/actual/array/to-sorted'
import 'core-js/actual/array/to-spliced'
import 'core-js/actual/object/has-own'
import 'core-js/actual/string/at'
import 'core-js/actual/typed-array/at'
import { addMatchIndices } from './match-indices.ts'

addMatchIndices(globalThis)
