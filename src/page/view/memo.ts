import { type Component, type ComponentChild, type FunctionComponent, h } from 'preact'

/** A component that is drawn again only when one of its properties is another. */
export function memo<P extends object>(draw: (props: P) => ComponentChild): FunctionComponent<P> {
  const inner = draw as FunctionComponent<P>
  const Memo = function (this: Component<P>, props: P) {
    this.shouldComponentUpdate = (next) => differs(this.props, next)
    return h(inner, props)
  }
  return Memo
}

function differs(a: object, b: object): boolean {
  const [before, after] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return Object.keys({ ...before, ...after }).some((key) => before[key] !== after[key])
}
