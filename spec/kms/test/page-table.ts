/**
 * The public reference page of GenerateDataKeyWithoutPlaintext, sentence by sentence: what each says, in our words, and
 * where the spec says it. Headings and rows of tables count as sentences. `of` is the SHA-256 of the sentence as
 * page-sentences.ts makes it: who has the page can check that none is missing (see check-page.ts).
 */
const FILE = 'operations/GenerateDataKeyWithoutPlaintext.yaml';
const OP = `${FILE}#/post`;
const BODY = `${OP}/requestBody/content/application~1x-amz-json-1.1`;
const REQUEST = `${BODY}/schema`;
const EXAMPLES = `${BODY}/examples`;
const RESPONSE = `${OP}/responses/200/content/application~1x-amz-json-1.1/schema`;

export interface Fact {
  /** `file#/json/pointer` in spec/kms; `$ref`s on the way are followed. */
  readonly at: string;
  /** The value there, or a pattern of its text; `undefined` where it must be absent. */
  readonly holds: unknown;
}

export interface Sentence {
  /** Counts from 1, in the order of the page. */
  readonly n: number;
  readonly of: string;
  readonly says: string;
  readonly facts: readonly [Fact, ...Fact[]];
}

export const page: readonly Sentence[] = [
  {
    n: 1,
    of: '7fe5759141f89b6918fd11a55b0d94604cd2ea35b1dfc9bc64324c3c873c0bbf',
    says: 'Where the operation is: POST, target in the fragment of the path',
    facts: [
      {
        at: 'openapi.yaml#/paths/~1#X-Amz-Target=TrentService.GenerateDataKeyWithoutPlaintext/post/operationId',
        holds: 'GenerateDataKeyWithoutPlaintext',
      },
    ],
  },
  {
    n: 2,
    of: '98f1c3f525f2bb61e236a930e825dade02dd1decab962470f03d2f557ba45d4c',
    says: 'It answers a new symmetric data key, for use elsewhere',
    facts: [
      {
        at: `${OP}/description`,
        holds: /Makes a new symmetric data key, unlike any other, for use outside the service/,
      },
    ],
  },
  {
    n: 3,
    of: '301f7f2c2f022955c5031a8ca89ef0e176de6bd5afa78f2b5888d72cd8685729',
    says: 'The key comes encrypted under the KMS key of the request',
    facts: [
      {
        at: `${OP}/description`,
        holds:
          /returns it wrapped \(encrypted\) under the symmetric encryption KMS key that the request names/,
      },
    ],
  },
  {
    n: 4,
    of: '5e3e5d61a70fcec8cd5d377f329b4f712012b7c0ecb3a3bfb23473ea72e174e4',
    says: 'Its bytes are random, unrelated to caller and KMS key',
    facts: [
      {
        at: `${OP}/description`,
        holds:
          /bytes of the data key are random: neither the caller nor the KMS key has any part in them/,
      },
    ],
  },
  {
    n: 5,
    of: 'a1157b74fd81ba4ab3028bbd7a40d63dcd5ebe2865b0a6fefceb6f89429a1b1c',
    says: 'GenerateDataKey, minus the plaintext',
    facts: [
      {
        at: `${OP}/description`,
        holds: /does what GenerateDataKey does, except that no plaintext copy/,
      },
      { at: `${RESPONSE}/properties/Plaintext`, holds: undefined },
    ],
  },
  {
    n: 6,
    of: '16a3933aef358b391ce703dba586e873db14277c493bc20c1c2fd33b3f76498e',
    says: 'For data that is encrypted some time later',
    facts: [{ at: `${OP}/description`, holds: /where data is to be encrypted later, not at once/ }],
  },
  {
    n: 7,
    of: '6d2179d3325ef67b4e280c8be1a3f9322c0a0eeb8c3005989635e362613fae1a',
    says: 'Decrypt on the wrapped key when the time comes',
    facts: [
      {
        at: `${OP}/description`,
        holds: /store the wrapped key, and call Decrypt on it when the time comes/,
      },
    ],
  },
  {
    n: 8,
    of: '3c530582298274d273f46dfe0f7346b4f4b1ac8eea02386050df710d68eeb1ba',
    says: 'For distributed systems with parts trusted differently',
    facts: [{ at: `${OP}/description`, holds: /systems whose parts are not trusted alike/ }],
  },
  {
    n: 9,
    of: '7a144eeccd49061fcc821bc2218aab1d03e60e93dd2806dc86167b4eab746ea3',
    says: 'The example: containers with encrypted data',
    facts: [{ at: `${OP}/description`, holds: /create containers .* goes into the container/ }],
  },
  {
    n: 10,
    of: '0090a8a7db0c3eb6e2e5e926b9372f836b6fb54eebac5b7953444a2b86ac6d0e',
    says: 'One part makes containers, each with a wrapped key',
    facts: [
      {
        at: `${OP}/description`,
        holds: /One part may create containers and store a wrapped data key with each/,
      },
    ],
  },
  {
    n: 11,
    of: 'a2501354660d29edfb9fda4c887e3855f62c1cca924dba092deb20cbcfe97ad3',
    says: 'Another part fills them',
    facts: [{ at: `${OP}/description`, holds: /while another puts the data in/ }],
  },
  {
    n: 12,
    of: '7d696c6fd8270e29768d3306adee6faed91fa084d161b386bc86ca9308787f35',
    says: 'What the other part does, in order',
    facts: [
      {
        at: `${OP}/description`,
        holds:
          /that one unwraps the data key with Decrypt, encrypts under the plaintext key what then goes into the container, and destroys the plaintext key/,
      },
    ],
  },
  {
    n: 13,
    of: 'b2a63f6b48d1c8c88c29169b5e6ddea64344aa839c72132011f76f7a5de9d334',
    says: 'The part that makes containers sees no plain key',
    facts: [
      {
        at: `${OP}/description`,
        holds: /part that creates containers never sees a plaintext data key/,
      },
    ],
  },
  {
    n: 14,
    of: '7e6507fd9d789122bfdad40dd93f451c0878f7706b5fd4999ec7396f01bde55d',
    says: 'Which operations make asymmetric pairs',
    facts: [
      {
        at: `${OP}/description`,
        holds:
          /asymmetric data key pair, use GenerateDataKeyPair or GenerateDataKeyPairWithoutPlaintext/,
      },
    ],
  },
  {
    n: 15,
    of: 'a763d9f96ccee2d7251b4c889f6d05a4480d16b50582caef1555203cf42d60cc',
    says: 'The wrapping KMS key must be named',
    facts: [
      {
        at: `${OP}/description`,
        holds: /request must name the KMS key that wraps the data key, a symmetric encryption key/,
      },
      { at: `${REQUEST}/required`, holds: ['KeyId'] },
    ],
  },
  {
    n: 16,
    of: '7e81040728b35e4fae1ade7acfc5fb53ced8268f788aa414bb5088baabd1e4ef',
    says: 'No asymmetric KMS key, none in a custom key store',
    facts: [
      {
        at: `${OP}/description`,
        holds: /neither an asymmetric KMS key nor one in a custom key store can make data keys/,
      },
      { at: `${OP}/x-trent-keys/0/specs`, holds: ['SYMMETRIC_DEFAULT'] },
    ],
  },
  {
    n: 17,
    of: '7974a44d633608a9c95f145df4ffd58603bbae5212016cc77eb6a2f39d01b410',
    says: 'DescribeKey tells the type of a KMS key',
    facts: [{ at: `${OP}/description`, holds: /DescribeKey tells the type of a KMS key/ }],
  },
  {
    n: 18,
    of: '7d7262c60bd72c11a2c8cdb438172fb430a3ece1c85f691d93d0cad1175e117a',
    says: 'The length must be stated',
    facts: [
      { at: `${OP}/description`, holds: /must also state the length of the data key/ },
      { at: `${REQUEST}/x-trent-exclusive/0/exactly`, holds: 'one' },
    ],
  },
  {
    n: 19,
    of: '4bd40b4f485c3f772f5b716fc1e99b9fe6ae1cb90ebb6ce63612e94a9544e213',
    says: 'KeySpec or NumberOfBytes, not both',
    facts: [
      { at: `${OP}/description`, holds: /either KeySpec or NumberOfBytes, never both/ },
      { at: `${REQUEST}/x-trent-exclusive/0/members`, holds: ['KeySpec', 'NumberOfBytes'] },
    ],
  },
  {
    n: 20,
    of: 'b2238911bbce6370d5664a8c4c2532e5ccff7bbe541b7ef3c4c65f420d90f8f6',
    says: 'KeySpec for the two common lengths',
    facts: [{ at: `${OP}/description`, holds: /KeySpec is the one to use for 128 and 256 bits/ }],
  },
  {
    n: 21,
    of: '69ed029f5c3d87cba0b2f2cf95d0a89a8f696e8a90c2428790671e13c19df1b3',
    says: 'How to ask for an SM4 data key in China',
    facts: [
      {
        at: `${OP}/description`,
        holds: /China Regions .* SM4 data key, give KeySpec AES_128 or NumberOfBytes 128/,
      },
      {
        at: `${OP}/x-trent-partitions/aws-cn`,
        holds: /KeySpec AES_128 or NumberOfBytes 128 makes an SM4 data key/,
      },
    ],
  },
  {
    n: 22,
    of: '9db2be27ee03c5c03a91c827ba0345ea62596a3182983dfefb1d9fd212d03c5f',
    says: 'The wrapping key in China is an SM4 key',
    facts: [
      { at: `${OP}/description`, holds: /China Regions the wrapping KMS key is an SM4 key/ },
      { at: `${OP}/x-trent-partitions/aws-cn`, holds: /wrapping cipher is SM4/ },
    ],
  },
  {
    n: 23,
    of: 'b7cbe6aacb344d6c72c39a4d310b640511234d70d47a6cc676510ae85d13243d',
    says: 'The wrapped key is in CiphertextBlob',
    facts: [
      {
        at: `${OP}/description`,
        holds: /After success, CiphertextBlob holds the wrapped data key/,
      },
      { at: `${RESPONSE}/properties/CiphertextBlob/description`, holds: 'The wrapped data key.' },
    ],
  },
  {
    n: 24,
    of: 'bee15fe268d36dcc83f117ca5edf89e58cdfaca0c5f9a6e713e18bb561422133',
    says: 'An encryption context is optional and adds security',
    facts: [
      { at: `${OP}/description`, holds: /optional encryption context strengthens the wrapping/ },
      { at: `${OP}/x-trent-encryption-context`, holds: ['EncryptionContext'] },
      { at: `${REQUEST}/properties/EncryptionContext/type`, holds: 'object' },
    ],
  },
  {
    n: 25,
    of: 'c0a279c1d1908de43e9695c28275f65f259421caa5fa4abd68a6be4cf0e3445a',
    says: 'The same context is needed to decrypt, exactly',
    facts: [
      {
        at: `${OP}/description`,
        holds: /same context, an exact and case-sensitive match, must then be given to Decrypt/,
      },
      {
        at: `${REQUEST}/properties/EncryptionContext/$ref`,
        holds: '../schemas/EncryptionContextType.yaml',
      },
      {
        at: 'schemas/EncryptionContextType.yaml#/description',
        holds: /comparison is exact and case-sensitive/,
      },
    ],
  },
  {
    n: 26,
    of: '12a049c760655b39d3f2dc8208725b4ff82c2c91f920d32e35158054a75f38cb',
    says: 'Else decryption fails, with which error',
    facts: [
      { at: `${OP}/description`, holds: /otherwise fails with InvalidCiphertextException/ },
      {
        at: 'errors.yaml#/InvalidCiphertextException/description',
        holds: /another encryption context/,
      },
      { at: 'answers.yaml#/invalid-ciphertext/error', holds: 'InvalidCiphertextException' },
    ],
  },
  {
    n: 27,
    of: '95f69d08334262104bee823755fbdf8625455ed429bfd2b6599d950589bb99eb',
    says: 'Where the guide tells more of encryption contexts',
    facts: [
      {
        at: `${OP}/description`,
        holds:
          /\[Encryption context\]\(https:\/\/docs\.aws\.amazon\.com\/kms\/latest\/developerguide\/encrypt_context\.html\)/,
      },
    ],
  },
  {
    n: 28,
    of: 'fcaae875b1e86c9b0ea9bc941deada1c341da4a7521dfa57e2c77872d4d7dff7',
    says: 'The key state must allow it',
    facts: [
      { at: `${OP}/description`, holds: /must be in a key state that allows the operation/ },
      { at: `${OP}/x-trent-keys/0/states/Enabled`, holds: 'allowed' },
      { at: `${OP}/x-trent-keys/0/states/Disabled`, holds: 'disabled' },
    ],
  },
  {
    n: 29,
    of: '655bd720acaaafbb9d897a36baab98ba5387e8748d4145114e3fcc9521a14379',
    says: 'Where the guide tells more of key states',
    facts: [
      {
        at: `${OP}/description`,
        holds:
          /\[Key states\]\(https:\/\/docs\.aws\.amazon\.com\/kms\/latest\/developerguide\/key-state\.html\)/,
      },
    ],
  },
  {
    n: 30,
    of: '7b7ceca7b8c570af00b0e416898a2a900f9537a6a18f150f15a8e20ab28859fc',
    says: 'Another account may use the key',
    facts: [{ at: `${OP}/x-trent-cross-account`, holds: true }],
  },
  {
    n: 31,
    of: '9f3df7dab76d74e3bf79066f392593dc7f7dbcb7ddedf44797090749a1e30159',
    says: "How to name another account's key",
    facts: [
      {
        at: `${OP}/description`,
        holds: /KMS key of another AWS account is named by its key ARN or alias ARN/,
      },
      { at: `${OP}/x-trent-keys/0/crossAccountIdentifiers`, holds: ['key-arn', 'alias-arn'] },
    ],
  },
  {
    n: 32,
    of: '5144f4ad17f003ac4d18b5c2a610f5486c8c2d858bfdb2c76eaa1648afddabd1',
    says: 'The permission, and that the key policy gives it',
    facts: [
      {
        at: `${OP}/x-trent-permissions`,
        holds: [
          {
            action: 'kms:GenerateDataKeyWithoutPlaintext',
            policy: 'key-policy',
            resource: 'KeyId',
          },
        ],
      },
    ],
  },
  {
    n: 33,
    of: 'ee77fc2aa78e371112c93947741e5d83eeef3b5aa862a57a667ef8415eaf8f78',
    says: 'Related operations (a heading; the names stand elsewhere)',
    facts: [
      {
        at: `${OP}/x-trent-related`,
        holds: [
          'Decrypt',
          'Encrypt',
          'GenerateDataKey',
          'GenerateDataKeyPair',
          'GenerateDataKeyPairWithoutPlaintext',
        ],
      },
    ],
  },
  {
    n: 34,
    of: '68d7beb6df59ee85bc11a6679c29ac3e6aab738833c6871c6df29ae0246d5d98',
    says: 'Servers (a heading)',
    facts: [
      { at: 'openapi.yaml#/servers/0/url', holds: 'https://kms.{region}.amazonaws.com' },
      { at: 'openapi.yaml#/servers/1/url', holds: 'https://kms.{region}.amazonaws.com.cn' },
      { at: 'openapi.yaml#/servers/2/url', holds: 'http://127.0.0.1:{port}' },
    ],
  },
  {
    n: 35,
    of: 'cbffc1adb519780a0577de3401db075ece005d4b7ad9347d70cae7631a51dbb6',
    says: 'Request headers (a heading): each of them is there',
    facts: [
      { at: `${OP}/parameters/1/$ref`, holds: '../parameters.yaml#/ContentType' },
      { at: `${OP}/parameters/2/$ref`, holds: '../parameters.yaml#/XAmzContentSha256' },
      { at: `${OP}/parameters/3/$ref`, holds: '../parameters.yaml#/XAmzCredential' },
      { at: `${OP}/parameters/4/$ref`, holds: '../parameters.yaml#/XAmzDate' },
      { at: `${OP}/parameters/5/$ref`, holds: '../parameters.yaml#/XAmzAlgorithm' },
      { at: `${OP}/parameters/6/$ref`, holds: '../parameters.yaml#/XAmzSignedHeaders' },
      { at: `${OP}/parameters/7/$ref`, holds: '../parameters.yaml#/XAmzSecurityToken' },
      { at: `${OP}/parameters/8/$ref`, holds: '../parameters.yaml#/XAmzSignature' },
    ],
  },
  {
    n: 36,
    of: '29773f04acda2bb9ca6914dc5be84f8664cfc68444b2339e08e270bd026778df',
    says: 'What a row of the header table holds',
    facts: [
      { at: `${OP}/parameters/0/name`, holds: 'X-Amz-Target' },
      { at: `${OP}/parameters/0/schema/type`, holds: 'string' },
      { at: `${OP}/parameters/0/required`, holds: true },
      { at: `${OP}/parameters/0/description`, holds: 'Names the operation.' },
    ],
  },
  {
    n: 37,
    of: 'a0d7942f9ffb503ebc541511532141beae7febc5d465f4ee08ce18562e349762',
    says: 'X-Amz-Content-Sha256: text, optional',
    facts: [
      { at: 'parameters.yaml#/XAmzContentSha256/name', holds: 'X-Amz-Content-Sha256' },
      { at: 'parameters.yaml#/XAmzContentSha256/in', holds: 'header' },
      { at: 'parameters.yaml#/XAmzContentSha256/schema/type', holds: 'string' },
      { at: 'parameters.yaml#/XAmzContentSha256/required', holds: undefined },
    ],
  },
  {
    n: 38,
    of: 'f7dbf480b35d4aae9f8a3ab5984f33ccdd93b36866cad029cacf994f27da9d54',
    says: 'X-Amz-Credential: text, optional',
    facts: [
      { at: 'parameters.yaml#/XAmzCredential/name', holds: 'X-Amz-Credential' },
      { at: 'parameters.yaml#/XAmzCredential/in', holds: 'header' },
      { at: 'parameters.yaml#/XAmzCredential/schema/type', holds: 'string' },
      { at: 'parameters.yaml#/XAmzCredential/required', holds: undefined },
    ],
  },
  {
    n: 39,
    of: '59820617aba0cce7092e386efa2ca54ac645f303fe17ff89f1343e4f36ed8f09',
    says: 'X-Amz-Target: text, required',
    facts: [
      { at: `${OP}/parameters/0/in`, holds: 'header' },
      { at: `${OP}/parameters/0/schema/type`, holds: 'string' },
      { at: `${OP}/parameters/0/required`, holds: true },
    ],
  },
  {
    n: 40,
    of: '6ed7f3477db9ebe260afde6b78cba6c1e6118d6c08df76d16ad8784dfb3a656f',
    says: 'X-Amz-Target takes listed values (a heading)',
    facts: [{ at: `${OP}/parameters/0/schema/enum/length`, holds: 1 }],
  },
  {
    n: 41,
    of: 'd42ee7996085a954379800777c14066e2e341833127827eee80a4418819bd8c4',
    says: 'Its one value',
    facts: [
      {
        at: `${OP}/parameters/0/schema/enum`,
        holds: ['TrentService.GenerateDataKeyWithoutPlaintext'],
      },
    ],
  },
  {
    n: 42,
    of: '989019046da5fda9ec74db665ac53ae01504b07f2cb05412b41bbe0051bc51bb',
    says: 'Content-Type: text, required, the media type of the body',
    facts: [
      { at: 'parameters.yaml#/ContentType/name', holds: 'Content-Type' },
      { at: 'parameters.yaml#/ContentType/required', holds: true },
      { at: 'parameters.yaml#/ContentType/schema/type', holds: 'string' },
      { at: 'parameters.yaml#/ContentType/description', holds: /^Media type of the body\./ },
    ],
  },
  {
    n: 43,
    of: 'c3226bb5f96ade9d0f44d16d594bdec1cb26bd581b369ffb26054434245c4a88',
    says: 'Its default',
    facts: [
      { at: 'parameters.yaml#/ContentType/schema/default', holds: 'application/json' },
      { at: `${OP}/requestBody/content/application~1json/schema/required`, holds: ['KeyId'] },
    ],
  },
  {
    n: 44,
    of: 'd245743226f6d167ab9215f2649a03a0b2c66c984423a6ad1df720f211c6f80d',
    says: 'X-Amz-Date: text, optional',
    facts: [
      { at: 'parameters.yaml#/XAmzDate/name', holds: 'X-Amz-Date' },
      { at: 'parameters.yaml#/XAmzDate/in', holds: 'header' },
      { at: 'parameters.yaml#/XAmzDate/schema/type', holds: 'string' },
      { at: 'parameters.yaml#/XAmzDate/required', holds: undefined },
    ],
  },
  {
    n: 45,
    of: 'e1cfd913f52bd3198524aeb89e0d52caf17746ec1d7f353dc97820468f89d8d7',
    says: 'X-Amz-Algorithm: text, optional',
    facts: [
      { at: 'parameters.yaml#/XAmzAlgorithm/name', holds: 'X-Amz-Algorithm' },
      { at: 'parameters.yaml#/XAmzAlgorithm/in', holds: 'header' },
      { at: 'parameters.yaml#/XAmzAlgorithm/schema/type', holds: 'string' },
      { at: 'parameters.yaml#/XAmzAlgorithm/required', holds: undefined },
    ],
  },
  {
    n: 46,
    of: 'b44258fc9ffdb696dc07144fb53a31ebeb1e374a3b28ddda9caed884cf5274b3',
    says: 'X-Amz-SignedHeaders: text, optional',
    facts: [
      { at: 'parameters.yaml#/XAmzSignedHeaders/name', holds: 'X-Amz-SignedHeaders' },
      { at: 'parameters.yaml#/XAmzSignedHeaders/in', holds: 'header' },
      { at: 'parameters.yaml#/XAmzSignedHeaders/schema/type', holds: 'string' },
      { at: 'parameters.yaml#/XAmzSignedHeaders/required', holds: undefined },
    ],
  },
  {
    n: 47,
    of: 'b487abcbece68c8df918ce1be71d4df29ca861bb922cf5506fb3567cbfdfc944',
    says: 'X-Amz-Security-Token: text, optional',
    facts: [
      { at: 'parameters.yaml#/XAmzSecurityToken/name', holds: 'X-Amz-Security-Token' },
      { at: 'parameters.yaml#/XAmzSecurityToken/in', holds: 'header' },
      { at: 'parameters.yaml#/XAmzSecurityToken/schema/type', holds: 'string' },
      { at: 'parameters.yaml#/XAmzSecurityToken/required', holds: undefined },
    ],
  },
  {
    n: 48,
    of: '910623acbcf64409105aa9867acb78af2685a7a4ef7414e06437ba6ab023d16f',
    says: 'X-Amz-Signature: text, optional',
    facts: [
      { at: 'parameters.yaml#/XAmzSignature/name', holds: 'X-Amz-Signature' },
      { at: 'parameters.yaml#/XAmzSignature/in', holds: 'header' },
      { at: 'parameters.yaml#/XAmzSignature/schema/type', holds: 'string' },
      { at: 'parameters.yaml#/XAmzSignature/required', holds: undefined },
    ],
  },
  {
    n: 49,
    of: '5621479d1f6585c3abbcc2910e2d7be4b7a8deac21c3d2c1d1910a5da4a951ab',
    says: 'Request body fields (a heading)',
    facts: [
      { at: `${OP}/requestBody/required`, holds: true },
      { at: `${REQUEST}/type`, holds: 'object' },
    ],
  },
  {
    n: 50,
    of: '29773f04acda2bb9ca6914dc5be84f8664cfc68444b2339e08e270bd026778df',
    says: 'What a row of the field table holds',
    facts: [
      { at: `${REQUEST}/properties/KeySpec/type`, holds: 'string' },
      { at: `${REQUEST}/properties/KeySpec/description`, holds: /./ },
      { at: `${REQUEST}/required`, holds: ['KeyId'] },
    ],
  },
  {
    n: 51,
    of: '9ad0b6bec77af7ad5e0f3e25f68de0914c337a84297f1cedccabfed7769c7892',
    says: 'KeySpec: text, optional',
    facts: [
      { at: `${REQUEST}/properties/KeySpec/type`, holds: 'string' },
      { at: `${REQUEST}/required`, holds: ['KeyId'] },
    ],
  },
  {
    n: 52,
    of: '9335861281c6d7944edd60ad1e9acc33fa8f0c5b569633497311d5d7a0cec2d6',
    says: 'KeySpec is the length of the data key',
    facts: [{ at: `${REQUEST}/properties/KeySpec/description`, holds: /^Length of the data key/ }],
  },
  {
    n: 53,
    of: 'f958531d9a79bc2aa1e9160633937d16d116edf10f6686bd4901439804e61ee7',
    says: 'What each of its values means',
    facts: [
      {
        at: `${REQUEST}/properties/KeySpec/description`,
        holds: /AES_128 for a 128-bit symmetric key, AES_256 for a 256-bit one/,
      },
    ],
  },
  {
    n: 54,
    of: '6ed7f3477db9ebe260afde6b78cba6c1e6118d6c08df76d16ad8784dfb3a656f',
    says: 'KeySpec takes listed values (a heading)',
    facts: [{ at: `${REQUEST}/properties/KeySpec/enum/length`, holds: 2 }],
  },
  {
    n: 55,
    of: 'f50cb990b7684506998aa8f3f73f4582be20d207b6ef640e836390d7a6e58ca9',
    says: 'The first value',
    facts: [{ at: `${REQUEST}/properties/KeySpec/enum/0`, holds: 'AES_256' }],
  },
  {
    n: 56,
    of: 'de2687783c490f36dbb7037850f7029a8d7bab92fc0cf8aa2d0b6fa6fb7f1d9d',
    says: 'The second value',
    facts: [{ at: `${REQUEST}/properties/KeySpec/enum/1`, holds: 'AES_128' }],
  },
  {
    n: 57,
    of: 'e02be08104496e3c012e192b66acc5b86ae055ef0beef7f3f89a74bee11065de',
    says: 'GrantTokens: a list, optional',
    facts: [
      { at: `${REQUEST}/properties/GrantTokens/type`, holds: 'array' },
      { at: `${REQUEST}/properties/GrantTokens/items/type`, holds: 'string' },
      { at: `${REQUEST}/required`, holds: ['KeyId'] },
    ],
  },
  {
    n: 58,
    of: 'e40c3bea414b189823a8aa5c364642fcb12d8a2bb5573dcb5668e625e91a1782',
    says: 'It holds grant tokens',
    facts: [
      { at: `${REQUEST}/properties/GrantTokens/description`, holds: /^Grant tokens/ },
      { at: 'schemas/GrantTokenList.yaml#/description', holds: 'Grant tokens.' },
    ],
  },
  {
    n: 59,
    of: '416401c078d3749a7c88e2ead446b171ec05f5e8c63cfb57b2f7070a9f1c6eb2',
    says: 'When one needs a grant token',
    facts: [
      {
        at: `${REQUEST}/properties/GrantTokens/description`,
        holds:
          /where the permission to call comes from a grant so new that it has not reached every part of the service yet/,
      },
    ],
  },
  {
    n: 60,
    of: '80deffa26eed65e10d74cea06c3297c3183592bcd6e7e12de376a2c67a82bb9d',
    says: 'Where the guide tells more of grant tokens',
    facts: [
      {
        at: `${REQUEST}/properties/GrantTokens/description`,
        holds:
          /\[Grant token\]\(https:\/\/docs\.aws\.amazon\.com\/kms\/latest\/developerguide\/grants\.html#grant_token\) and \[Using a grant token\]/,
      },
    ],
  },
  {
    n: 61,
    of: '0c764470d9e520e75c0bdb3394f8d6b69bfd9cd89753b487e6dd1ff2502def8d',
    says: 'NumberOfBytes: an integer, optional',
    facts: [
      { at: `${REQUEST}/properties/NumberOfBytes/type`, holds: 'integer' },
      { at: `${REQUEST}/required`, holds: ['KeyId'] },
    ],
  },
  {
    n: 62,
    of: '03e441e8513cd25a6f4277663be819e147451a7b96bf1c552278c816822cba88',
    says: 'It is the length of the data key in bytes',
    facts: [
      {
        at: `${REQUEST}/properties/NumberOfBytes/description`,
        holds: /^Length of the data key in bytes/,
      },
    ],
  },
  {
    n: 63,
    of: 'e37cc2eab7290a1b10136bf0ebede55c200d9c8ae7e6ad58b4567ef97abd3b0e',
    says: '64 bytes are 512 bits',
    facts: [
      { at: `${REQUEST}/properties/NumberOfBytes/description`, holds: /64 for a 512-bit data key/ },
      { at: `${REQUEST}/properties/NumberOfBytes/examples`, holds: [64] },
    ],
  },
  {
    n: 64,
    of: 'eb017a966fd7f7dbcd68d3b3512c92253171f738a6adf2e76fe43b0d231f239c',
    says: 'KeySpec is the better member for the common lengths',
    facts: [
      {
        at: `${REQUEST}/properties/NumberOfBytes/description`,
        holds: /common lengths, 128 and 256 bits, prefer KeySpec/,
      },
    ],
  },
  {
    n: 65,
    of: 'b4a85735babb53b77b38689441f977b8f55b8c39bf5bd38323d6614699f5bf0d',
    says: 'KeyId: text, required',
    facts: [
      { at: `${REQUEST}/properties/KeyId/type`, holds: 'string' },
      { at: `${REQUEST}/required`, holds: ['KeyId'] },
    ],
  },
  {
    n: 66,
    of: '5c0d3c399af49a1eae133d77b35f7a6921f2febfe15663ee0fe60aa878284654',
    says: 'KeyId names the KMS key that wraps',
    facts: [
      {
        at: `${REQUEST}/properties/KeyId/description`,
        holds: /^The symmetric encryption KMS key that wraps the data key/,
      },
    ],
  },
  {
    n: 67,
    of: '6e0b402df654f38f1479e6eddb6b81cfe11bd43d833154b5580b2173d90db209',
    says: 'Not an asymmetric one, not one in a custom key store',
    facts: [
      {
        at: `${REQUEST}/properties/KeyId/description`,
        holds: /not an asymmetric KMS key, not one in a custom key store/,
      },
    ],
  },
  {
    n: 68,
    of: '923a2280d14f4e9bf37511ec8b02c6812e66334ef9d81c0deae39a57a8b32366',
    says: 'DescribeKey tells type and origin',
    facts: [
      {
        at: `${REQUEST}/properties/KeyId/description`,
        holds: /DescribeKey tells the type and origin of a KMS key/,
      },
    ],
  },
  {
    n: 69,
    of: 'a6bd9efd4961bc31a1e12be2b529e29e899b734240632df4a02be8e2bfa3868d',
    says: 'The four forms of a key identifier',
    facts: [
      {
        at: `${REQUEST}/properties/KeyId/description`,
        holds: /Give its key ID, key ARN, alias name .* or alias ARN/,
      },
      {
        at: `${OP}/x-trent-keys/0/identifiers`,
        holds: ['key-id', 'key-arn', 'alias-name', 'alias-arn'],
      },
    ],
  },
  {
    n: 70,
    of: '198c6a11a0eee711ae178b3a48b725efde3c88cf18935ef5050714edbea3db72',
    says: 'The prefix of an alias name',
    facts: [
      {
        at: `${REQUEST}/properties/KeyId/description`,
        holds: /alias name \(with the prefix `alias\/`\)/,
      },
    ],
  },
  {
    n: 71,
    of: '8d3a2e12e4763ef6dbd3f61c934e4af355030dbe4cfa979e5df1145094373497',
    says: "For another account's key: which two forms",
    facts: [
      {
        at: `${REQUEST}/properties/KeyId/description`,
        holds: /for a KMS key of another AWS account, the key ARN or alias ARN/,
      },
      { at: `${OP}/x-trent-keys/0/crossAccountIdentifiers`, holds: ['key-arn', 'alias-arn'] },
    ],
  },
  {
    n: 72,
    of: '652744a2ab28954bbafd780fd76c15c2bd557594532f907f10ead1989727af95',
    says: 'Examples follow (a heading)',
    facts: [{ at: `${REQUEST}/properties/KeyId/examples/length`, holds: 4 }],
  },
  {
    n: 73,
    of: '6dc8972058f8d3ac19a243bdccd10ca1a69959d05131fe451d6053e16236db2e',
    says: 'A key ID',
    facts: [
      {
        at: `${REQUEST}/properties/KeyId/examples/0`,
        holds: '1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    ],
  },
  {
    n: 74,
    of: '97a3b24f50297761d10efbae713fea08e4548e64d8b6504f4c293910b9af15cc',
    says: 'A key ARN',
    facts: [
      {
        at: `${REQUEST}/properties/KeyId/examples/1`,
        holds: 'arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    ],
  },
  {
    n: 75,
    of: '69b1658e7d6059cc21f40840813cead2d0887fa453784ff7828a5a19a5ca4bf3',
    says: 'An alias name',
    facts: [{ at: `${REQUEST}/properties/KeyId/examples/2`, holds: 'alias/ExampleAlias' }],
  },
  {
    n: 76,
    of: '525cdf6260e6985e96f2840a5491c06f9e96a6aa2f8b50f8f6f64085dc220d73',
    says: 'An alias ARN',
    facts: [
      {
        at: `${REQUEST}/properties/KeyId/examples/3`,
        holds: 'arn:aws:kms:us-east-2:111122223333:alias/ExampleAlias',
      },
    ],
  },
  {
    n: 77,
    of: 'a9351f5f84dd6badc884c925dd0c2e9c9f94a375b2c8c520a358621df6dc3ead',
    says: 'What tells key IDs and key ARNs',
    facts: [
      {
        at: `${REQUEST}/properties/KeyId/description`,
        holds: /ListKeys and DescribeKey tell key IDs and key ARNs/,
      },
    ],
  },
  {
    n: 78,
    of: 'bc361fa65f01e15d6fbbb75f447c3861df14776b3b48d75b15409605f7c7156d',
    says: 'What tells alias names and alias ARNs',
    facts: [
      {
        at: `${REQUEST}/properties/KeyId/description`,
        holds: /ListAliases tells alias names and alias ARNs/,
      },
    ],
  },
  {
    n: 79,
    of: '0c6c7389adf58ddbd6d1ec8f7044cf1d1d6dbab3d75a0035777b5ed916631690',
    says: 'How to start (a heading)',
    facts: [
      {
        at: 'openapi.yaml#/info/description',
        holds: /To start with an operation from a workflow engine/,
      },
    ],
  },
  {
    n: 80,
    of: 'dbdb2f3ddac37c98a7ee094254339ebd8b9606dbd4dfe3d9e11493cf14ccc5da',
    says: 'First an HTTP task in the workflow definition',
    facts: [
      {
        at: 'openapi.yaml#/info/description',
        holds: /add an HTTP task to the workflow definition/,
      },
    ],
  },
  {
    n: 81,
    of: '847e8395fe4f376bf7e64d2718e6482ff4c9787d441b072a160cd7fd08006e39',
    says: 'Then search for the operation and open it',
    facts: [
      {
        at: 'openapi.yaml#/info/description',
        holds: /search for the operation by its name and open it/,
      },
    ],
  },
  {
    n: 82,
    of: '2bd21fdd9d80fe8a989d99f0ff08998cf884226096805edc57f0a0b84aeaae50',
    says: 'That shows the documentation and prepares the request',
    facts: [
      {
        at: 'openapi.yaml#/info/description',
        holds: /shows its documentation and prepares the settings of the HTTP request/,
      },
      { at: `${EXAMPLES}/keySpec/value/KeySpec`, holds: 'AES_256' },
    ],
  },
  {
    n: 83,
    of: 'a629713949c0987a7bef46235aa968bc89dcd85f99b6dd0b07772a839cdf818c',
    says: 'Then test the request and see the answer',
    facts: [
      {
        at: 'openapi.yaml#/info/description',
        holds: /then test the request: send it and read the answer/,
      },
    ],
  },
];
