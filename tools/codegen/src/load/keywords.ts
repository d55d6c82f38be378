/**
 * Keywords of OpenAPI 3.1 and JSON Schema 2020-12 that the readers do not take: told apart from misspelt ones, because
 * what is to be done about them differs.
 */
const standard: ReadonlySet<string> = new Set(
  [
    // OpenAPI 3.1 (and what is left of 3.0)
    'openapi info servers paths webhooks components security tags externalDocs jsonSchemaDialect title summary',
    'description termsOfService contact license version name url email identifier variables enum default schemas',
    'responses parameters examples requestBodies headers securitySchemes links callbacks pathItems get put post',
    'delete options head patch trace operationId requestBody deprecated in required allowEmptyValue style explode',
    'allowReserved schema example content encoding contentType value externalValue operationRef server namespace',
    'propertyName mapping discriminator xml prefix attribute wrapped nullable scheme bearerFormat flows openIdConnectUrl',
    // JSON Schema 2020-12
    '$schema $id $ref $anchor $dynamicRef $dynamicAnchor $vocabulary $comment $defs definitions allOf anyOf oneOf not',
    'if then else dependentSchemas dependentRequired dependencies prefixItems items additionalItems contains properties',
    'patternProperties additionalProperties propertyNames unevaluatedItems unevaluatedProperties type const multipleOf',
    'maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems',
    'maxContains minContains maxProperties minProperties contentEncoding contentMediaType contentSchema format readOnly',
    'writeOnly id',
  ]
    .join(' ')
    .split(' '),
);

/** True for a keyword that OpenAPI or JSON Schema defines somewhere. */
export function isStandardKeyword(key: string): boolean {
  return standard.has(key);
}
