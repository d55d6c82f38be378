/**
 * The fixed fields of each object of OpenAPI 3.1.1, as its chapters 4.8.1 to 4.8.30 list them. Keywords of the schema object
 * are those of OpenAPI (4.8.24); JSON Schema's own come from its meta-schemas.
 */
export const objectFields: Readonly<Record<string, string>> = {
  Root: 'openapi info servers security tags externalDocs paths webhooks components jsonSchemaDialect',
  Info: 'title version description termsOfService summary contact license',
  Contact: 'name url email',
  License: 'name url identifier',
  Server: 'url description variables',
  ServerVariable: 'enum default description',
  Components:
    'parameters schemas responses examples requestBodies headers securitySchemes links callbacks pathItems',
  PathItem:
    '$ref servers parameters summary description get put post delete options head patch trace',
  Operation:
    'tags summary description externalDocs operationId parameters security servers requestBody responses deprecated callbacks',
  ExternalDocs: 'description url',
  Parameter:
    'name in description required deprecated allowEmptyValue style explode allowReserved schema example examples content',
  RequestBody: 'description required content',
  MediaType: 'schema example examples encoding',
  Responses: 'default',
  Response: 'description headers content links',
  Example: 'value summary description externalValue',
  SecurityScheme: 'type description name in scheme bearerFormat flows openIdConnectUrl',
  Tag: 'name description externalDocs',
  Header:
    'description required deprecated allowEmptyValue style explode allowReserved schema example examples content',
  Encoding: 'contentType headers style explode allowReserved',
  Link: 'operationRef operationId parameters requestBody description server',
  Discriminator: 'propertyName mapping',
  Xml: 'name namespace prefix attribute wrapped',
  OAuth2Flows: 'implicit password clientCredentials authorizationCode',
  Reference: '$ref summary description',
  Schema: 'discriminator xml externalDocs example id definitions summary',
};
