/** The words of a name: `GenerateMacV2` is Generate, Mac, V2; `ListDNSZones` is List, DNS, Zones. */
function words(name: string): readonly string[] {
  return name.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
}

/** The sub-command or option of the AWS CLI: `generate-mac`. */
export function kebabCase(name: string): string {
  return words(name)
    .map((word) => word.toLowerCase())
    .join('-');
}

/** The function of a generated client: `generateMac`. */
export function camelCase(name: string): string {
  const [first = '', ...rest] = words(name);
  return [first.toLowerCase(), ...rest].join('');
}
