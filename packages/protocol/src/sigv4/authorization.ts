/** The one algorithm of SigV4 that is in use for AWS JSON services. */
export const ALGORITHM = 'AWS4-HMAC-SHA256';

/** Parts of an `Authorization` header, or of the `X-Amz-*` query parameters that stand for one. */
export interface Authorization {
  readonly algorithm: string;
  /** `keyid/date/region/service/aws4_request` */
  readonly credential: string;
  /** Lower-case names, sorted, joined by `;`. */
  readonly signedHeaders: string;
  /** 64 lower-case hexadecimal digits. */
  readonly signature: string;
}

/** What an `Authorization` header says; parts that are missing or empty are absent. */
export interface ParsedAuthorization extends Partial<Authorization> {
  readonly algorithm: string;
  /** A parameter that is unknown or comes a second time: nobody could say which one counts. */
  readonly unexpected?: string;
}

const names = new Map<string, 'credential' | 'signedHeaders' | 'signature'>([
  ['Credential', 'credential'],
  ['SignedHeaders', 'signedHeaders'],
  ['Signature', 'signature'],
]);

/** Takes a header apart; any text is accepted, parameters are separated by commas or blanks. */
export function parseAuthorization(header: string): ParsedAuthorization {
  // What every SDK sends, first: little work for it.
  const usual = documentedForm.exec(header);
  if (usual !== null) {
    const [, algorithm, credential, signedHeaders, signature] = usual as unknown as string[];
    return {
      algorithm: algorithm!,
      credential: credential!,
      signedHeaders: signedHeaders!,
      signature: signature!,
    };
  }
  const [algorithm = '', ...parameters] = header.trim().split(/[\s,]+/);
  const parsed: { algorithm: string; unexpected?: string } & Partial<
    Record<'credential' | 'signedHeaders' | 'signature', string>
  > = { algorithm };
  for (const parameter of parameters) {
    const equals = parameter.indexOf('=');
    const name = names.get(parameter.slice(0, Math.max(equals, 0)));
    if (name === undefined || parsed[name] !== undefined) {
      if (parameter !== '')
        parsed.unexpected ??= equals < 0 ? parameter : parameter.slice(0, equals);
    } else if (equals + 1 < parameter.length) {
      parsed[name] = parameter.slice(equals + 1);
    }
  }
  return parsed;
}

const documentedForm =
  /^([^\s,]+) Credential=([^\s,]+), ?SignedHeaders=([^\s,]+), ?Signature=([^\s,]+)$/;

/** The header value, parameters in the order AWS documents. */
export function formatAuthorization(authorization: Authorization): string {
  const { algorithm, credential, signedHeaders, signature } = authorization;
  return `${algorithm} Credential=${credential}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}
