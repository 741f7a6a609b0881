/** What a schema finds wrong with a value, as ajv tells it. */
export interface SchemaError {
  keyword: string
  /** Where the value stands, and the part of the schema it does not fit, as JSON pointers. */
  instancePath: string
  schemaPath: string
  params: Record<string, unknown>
  /** Given when it is about the name of a key. */
  propertyName?: string
  message?: string
  /** What the keyword asks for, the schema it stands in, and the value. */
  schema?: unknown
  parentSchema?: unknown
  data?: unknown
}

/** A schema, compiled: tells whether a value fits, fills in its defaults, and keeps the errors of the last one. */
export interface Validator {
  (value: unknown): boolean
  errors?: SchemaError[] | null
}
