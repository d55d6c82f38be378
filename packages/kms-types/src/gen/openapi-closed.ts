export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:61 */
    GenerateDataKeyWithoutPlaintextRequest: {
      /**
       * @description The symmetric encryption KMS key that wraps the data key; not an asymmetric KMS key, not one in a
       *     custom key store. DescribeKey tells the type and origin of a KMS key.
       *
       *     Give its key ID, key ARN, alias name (with the prefix `alias/`) or alias ARN; for a KMS key of another
       *     AWS account, the key ARN or alias ARN. ListKeys and DescribeKey tell key IDs and key ARNs, ListAliases
       *     tells alias names and alias ARNs.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     For example: "1234abcd-12ab-34cd-56ef-1234567890ab", "arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", "alias/ExampleAlias", "arn:aws:kms:us-east-2:111122223333:alias/ExampleAlias"
       *
       *     spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:64
       */
      KeyId: components['schemas']['KeyIdType'];
      /**
       * @description Length of the data key: AES_128 for a 128-bit symmetric key, AES_256 for a 256-bit one.
       *
       *     spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:78
       */
      KeySpec?: components['schemas']['DataKeySpec'];
      /**
       * @description Length of the data key in bytes, e.g. 64 for a 512-bit data key. For the common lengths, 128 and 256 bits, prefer KeySpec.
       *
       *     Limit: at least 1 (spec/kms/schemas/NumberOfBytesType.yaml:3)
       *
       *     Limit: at most 1024 (spec/kms/schemas/NumberOfBytesType.yaml:4)
       *
       *     For example: 64
       *
       *     spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:82
       */
      NumberOfBytes?: components['schemas']['NumberOfBytesType'];
      /**
       * @description Pairs that are bound to the wrapped key as additional authenticated data. They are not secret: they may show up in logs.
       *
       *     spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:88
       */
      EncryptionContext?: components['schemas']['EncryptionContextType'];
      /**
       * @description Grant tokens, where the permission to call comes from a grant so new that it has not reached every part of the service yet. See [Grant token](https://docs.aws.amazon.com/kms/latest/developerguide/grants.html#grant_token) and [Using a grant token](https://docs.aws.amazon.com/kms/latest/developerguide/using-grant-token.html).
       *
       *     Limit: at least 0 items (spec/kms/schemas/GrantTokenList.yaml:3)
       *
       *     Limit: at most 10 items (spec/kms/schemas/GrantTokenList.yaml:4)
       *
       *     spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:93
       */
      GrantTokens?: components['schemas']['GrantTokenList'];
      /**
       * @description Asks whether the request would succeed, without doing it.
       *
       *     Since 2023-07-05.
       *
       *     spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:100
       */
      DryRun?: boolean;
    };
    /**
     * @description A KMS key, named by key ID, key ARN, alias name or alias ARN as far as the operation accepts them.
     *
     *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
     *
     *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
     *
     *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
     *
     *     spec/kms/schemas/KeyIdType.yaml:1
     */
    KeyIdType: string;
    /**
     * @description Length of a data key by the name of the cipher it suits.
     *
     *     spec/kms/schemas/DataKeySpec.yaml:1
     * @enum {string}
     */
    DataKeySpec: 'AES_256' | 'AES_128';
    /**
     * @description A length in bytes.
     *
     *     Limit: at least 1 (spec/kms/schemas/NumberOfBytesType.yaml:3)
     *
     *     Limit: at most 1024 (spec/kms/schemas/NumberOfBytesType.yaml:4)
     *
     *     spec/kms/schemas/NumberOfBytesType.yaml:1
     */
    NumberOfBytesType: number;
    /**
     * @description Encryption context: pairs of text, bound to a ciphertext as additional authenticated data. Order means nothing; comparison is exact and case-sensitive.
     *
     *     spec/kms/schemas/EncryptionContextType.yaml:1
     */
    EncryptionContextType: {
      [key: string]: string;
    };
    /**
     * @description Grant tokens.
     *
     *     Limit: at least 0 items (spec/kms/schemas/GrantTokenList.yaml:3)
     *
     *     Limit: at most 10 items (spec/kms/schemas/GrantTokenList.yaml:4)
     *
     *     spec/kms/schemas/GrantTokenList.yaml:1
     */
    GrantTokenList: string[];
    /** @description spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:126 */
    GenerateDataKeyWithoutPlaintextResponse: {
      /**
       * @description The wrapped data key.
       *
       *     Limit: at least 1 bytes (spec/kms/schemas/CiphertextType.yaml:4)
       *
       *     Limit: at most 6144 bytes (spec/kms/schemas/CiphertextType.yaml:4)
       *
       *     spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:129
       */
      CiphertextBlob: components['schemas']['CiphertextType'];
      /**
       * @description Key ARN of the KMS key that wrapped the data key.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:132
       */
      KeyId: components['schemas']['KeyIdType'];
      /**
       * @description Identifies the key material of the KMS key that wrapped the data key.
       *
       *     Limit: at least 64 characters (spec/kms/schemas/BackingKeyIdType.yaml:3)
       *
       *     Limit: at most 64 characters (spec/kms/schemas/BackingKeyIdType.yaml:4)
       *
       *     Limit: matches ^[a-f0-9]+$ (spec/kms/schemas/BackingKeyIdType.yaml:5)
       *
       *     Since 2025-06-05.
       *
       *     spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:135
       */
      KeyMaterialId: components['schemas']['BackingKeyIdType'];
    };
    /**
     * @description A ciphertext of this service; opaque to callers.
     *
     *     Limit: at least 1 bytes (spec/kms/schemas/CiphertextType.yaml:4)
     *
     *     Limit: at most 6144 bytes (spec/kms/schemas/CiphertextType.yaml:4)
     *
     *     spec/kms/schemas/CiphertextType.yaml:1
     */
    CiphertextType: Uint8Array;
    /**
     * @description Identifies key material of a KMS key.
     *
     *     Limit: at least 64 characters (spec/kms/schemas/BackingKeyIdType.yaml:3)
     *
     *     Limit: at most 64 characters (spec/kms/schemas/BackingKeyIdType.yaml:4)
     *
     *     Limit: matches ^[a-f0-9]+$ (spec/kms/schemas/BackingKeyIdType.yaml:5)
     *
     *     spec/kms/schemas/BackingKeyIdType.yaml:1
     */
    BackingKeyIdType: string;
    /** @description spec/kms/operations/GenerateDataKey.yaml:57 */
    GenerateDataKeyRequest: {
      /**
       * @description The symmetric encryption KMS key that wraps the data key; not an asymmetric KMS key, not one in a
       *     custom key store. DescribeKey tells the type and origin of a KMS key.
       *
       *     Give its key ID, key ARN, alias name (with the prefix `alias/`) or alias ARN; for a KMS key of another
       *     AWS account, the key ARN or alias ARN. ListKeys and DescribeKey tell key IDs and key ARNs, ListAliases
       *     tells alias names and alias ARNs.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     For example: "1234abcd-12ab-34cd-56ef-1234567890ab", "arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", "alias/ExampleAlias", "arn:aws:kms:us-east-2:111122223333:alias/ExampleAlias"
       *
       *     spec/kms/operations/GenerateDataKey.yaml:60
       */
      KeyId: components['schemas']['KeyIdType'];
      /**
       * @description Pairs that are bound to the wrapped key as additional authenticated data. They are not secret: they may show up in logs.
       *
       *     spec/kms/operations/GenerateDataKey.yaml:74
       */
      EncryptionContext?: components['schemas']['EncryptionContextType'];
      /**
       * @description Length of the data key in bytes, e.g. 64 for a 512-bit data key. For the common lengths, 128 and 256 bits, prefer KeySpec.
       *
       *     Limit: at least 1 (spec/kms/schemas/NumberOfBytesType.yaml:3)
       *
       *     Limit: at most 1024 (spec/kms/schemas/NumberOfBytesType.yaml:4)
       *
       *     For example: 64
       *
       *     spec/kms/operations/GenerateDataKey.yaml:79
       */
      NumberOfBytes?: components['schemas']['NumberOfBytesType'];
      /**
       * @description Length of the data key: AES_128 for a 128-bit symmetric key, AES_256 for a 256-bit one.
       *
       *     spec/kms/operations/GenerateDataKey.yaml:85
       */
      KeySpec?: components['schemas']['DataKeySpec'];
      /**
       * @description Grant tokens, where the permission to call comes from a grant so new that it has not reached every part of the service yet. See [Grant token](https://docs.aws.amazon.com/kms/latest/developerguide/grants.html#grant_token) and [Using a grant token](https://docs.aws.amazon.com/kms/latest/developerguide/using-grant-token.html).
       *
       *     Limit: at least 0 items (spec/kms/schemas/GrantTokenList.yaml:3)
       *
       *     Limit: at most 10 items (spec/kms/schemas/GrantTokenList.yaml:4)
       *
       *     spec/kms/operations/GenerateDataKey.yaml:89
       */
      GrantTokens?: components['schemas']['GrantTokenList'];
      /**
       * @description An attested enclave or instance. With it the answer has CiphertextForRecipient in place of Plaintext, and no KeyMaterialId.
       *
       *     Since 2023-05-01.
       *
       *     spec/kms/operations/GenerateDataKey.yaml:96
       */
      Recipient?: components['schemas']['RecipientInfo'];
      /**
       * @description Asks whether the request would succeed, without doing it.
       *
       *     Since 2023-07-05.
       *
       *     spec/kms/operations/GenerateDataKey.yaml:102
       */
      DryRun?: boolean;
    };
    /**
     * @description An attested enclave or instance to which the answer is encrypted.
     *
     *     spec/kms/schemas/RecipientInfo.yaml:1
     */
    RecipientInfo: {
      /**
       * @description How the content key of the answer is encrypted to the public key in the attestation document.
       *
       *     spec/kms/schemas/RecipientInfo.yaml:4
       */
      KeyEncryptionAlgorithm?: components['schemas']['KeyEncryptionMechanism'];
      /**
       * @description The signed attestation document of the enclave or instance, with the RSA public key to which the answer is encrypted.
       *
       *     Limit: at least 1 bytes (spec/kms/schemas/AttestationDocumentType.yaml:4)
       *
       *     Limit: at most 262144 bytes (spec/kms/schemas/AttestationDocumentType.yaml:4)
       *
       *     spec/kms/schemas/RecipientInfo.yaml:7
       */
      AttestationDocument?: components['schemas']['AttestationDocumentType'];
    };
    /**
     * @description Encrypts a content key to a recipient.
     *
     *     spec/kms/schemas/KeyEncryptionMechanism.yaml:1
     * @enum {string}
     */
    KeyEncryptionMechanism: 'RSAES_OAEP_SHA_256';
    /**
     * @description An attestation document, COSE_Sign1 in CBOR.
     *
     *     Limit: at least 1 bytes (spec/kms/schemas/AttestationDocumentType.yaml:4)
     *
     *     Limit: at most 262144 bytes (spec/kms/schemas/AttestationDocumentType.yaml:4)
     *
     *     spec/kms/schemas/AttestationDocumentType.yaml:1
     */
    AttestationDocumentType: Uint8Array;
    /** @description spec/kms/operations/GenerateDataKey.yaml:128 */
    GenerateDataKeyResponse: {
      /**
       * @description The wrapped data key.
       *
       *     Limit: at least 1 bytes (spec/kms/schemas/CiphertextType.yaml:4)
       *
       *     Limit: at most 6144 bytes (spec/kms/schemas/CiphertextType.yaml:4)
       *
       *     spec/kms/operations/GenerateDataKey.yaml:131
       */
      CiphertextBlob: components['schemas']['CiphertextType'];
      /**
       * @description The data key in plain: 16 bytes for AES_128, 32 for AES_256, else NumberOfBytes. Use it outside the service and erase it from memory as soon as possible. Absent where the request has a Recipient.
       *
       *     Limit: at least 1 bytes (spec/kms/schemas/PlaintextType.yaml:4)
       *
       *     Limit: at most 4096 bytes (spec/kms/schemas/PlaintextType.yaml:4)
       *
       *     spec/kms/operations/GenerateDataKey.yaml:134
       */
      Plaintext?: components['schemas']['PlaintextType'];
      /**
       * @description Key ARN of the KMS key that wrapped the data key.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     spec/kms/operations/GenerateDataKey.yaml:139
       */
      KeyId: components['schemas']['KeyIdType'];
      /**
       * @description The data key, encrypted to the public key in the attestation document; only where the request has a Recipient.
       *
       *     Limit: at least 1 bytes (spec/kms/schemas/CiphertextType.yaml:4)
       *
       *     Limit: at most 6144 bytes (spec/kms/schemas/CiphertextType.yaml:4)
       *
       *     Since 2023-05-01.
       *
       *     spec/kms/operations/GenerateDataKey.yaml:142
       */
      CiphertextForRecipient?: components['schemas']['CiphertextType'];
      /**
       * @description Identifies the key material of the KMS key that wrapped the data key. Absent where the request has a Recipient.
       *
       *     Limit: at least 64 characters (spec/kms/schemas/BackingKeyIdType.yaml:3)
       *
       *     Limit: at most 64 characters (spec/kms/schemas/BackingKeyIdType.yaml:4)
       *
       *     Limit: matches ^[a-f0-9]+$ (spec/kms/schemas/BackingKeyIdType.yaml:5)
       *
       *     Since 2025-06-05.
       *
       *     spec/kms/operations/GenerateDataKey.yaml:148
       */
      KeyMaterialId?: components['schemas']['BackingKeyIdType'];
    };
    /**
     * @description Plain bytes; secret.
     *
     *     Limit: at least 1 bytes (spec/kms/schemas/PlaintextType.yaml:4)
     *
     *     Limit: at most 4096 bytes (spec/kms/schemas/PlaintextType.yaml:4)
     *
     *     spec/kms/schemas/PlaintextType.yaml:1
     */
    PlaintextType: Uint8Array;
    /** @description spec/kms/operations/Encrypt.yaml:51 */
    EncryptRequest: {
      /**
       * @description The KMS key to encrypt under; its key usage must be ENCRYPT_DECRYPT. DescribeKey tells the key usage.
       *
       *     Give its key ID, key ARN, alias name (with the prefix `alias/`) or alias ARN; for a KMS key of another
       *     AWS account, the key ARN or alias ARN. ListKeys and DescribeKey tell key IDs and key ARNs, ListAliases
       *     tells alias names and alias ARNs.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     For example: "1234abcd-12ab-34cd-56ef-1234567890ab", "arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", "alias/ExampleAlias", "arn:aws:kms:us-east-2:111122223333:alias/ExampleAlias"
       *
       *     spec/kms/operations/Encrypt.yaml:54
       */
      KeyId: components['schemas']['KeyIdType'];
      /**
       * @description What to encrypt.
       *
       *     Limit: at least 1 bytes (spec/kms/schemas/PlaintextType.yaml:4)
       *
       *     Limit: at most 4096 bytes (spec/kms/schemas/PlaintextType.yaml:4)
       *
       *     spec/kms/operations/Encrypt.yaml:67
       */
      Plaintext: components['schemas']['PlaintextType'];
      /**
       * @description Pairs that are bound to the ciphertext as additional authenticated data; for symmetric encryption KMS keys only. They are not secret: they may show up in logs.
       *
       *     spec/kms/operations/Encrypt.yaml:70
       */
      EncryptionContext?: components['schemas']['EncryptionContextType'];
      /**
       * @description Grant tokens, where the permission to call comes from a grant so new that it has not reached every part of the service yet. See [Grant token](https://docs.aws.amazon.com/kms/latest/developerguide/grants.html#grant_token) and [Using a grant token](https://docs.aws.amazon.com/kms/latest/developerguide/using-grant-token.html).
       *
       *     Limit: at least 0 items (spec/kms/schemas/GrantTokenList.yaml:3)
       *
       *     Limit: at most 10 items (spec/kms/schemas/GrantTokenList.yaml:4)
       *
       *     spec/kms/operations/Encrypt.yaml:75
       */
      GrantTokens?: components['schemas']['GrantTokenList'];
      /**
       * @description The algorithm to encrypt with; it must fit the spec of the KMS key. Needed for asymmetric KMS keys only.
       *
       *     Since 2019-11-25.
       *
       *     spec/kms/operations/Encrypt.yaml:82
       * @default SYMMETRIC_DEFAULT
       */
      EncryptionAlgorithm?: components['schemas']['EncryptionAlgorithmSpec'];
      /**
       * @description Asks whether the request would succeed, without doing it.
       *
       *     Since 2023-07-05.
       *
       *     spec/kms/operations/Encrypt.yaml:88
       */
      DryRun?: boolean;
    };
    /**
     * @description An encryption algorithm. SYMMETRIC_DEFAULT is the only one for symmetric encryption KMS keys; SM2PKE exists in China Regions only.
     *
     *     spec/kms/schemas/EncryptionAlgorithmSpec.yaml:1
     * @enum {string}
     */
    EncryptionAlgorithmSpec:
      'RSAES_OAEP_SHA_1' | 'RSAES_OAEP_SHA_256' | 'SM2PKE' | 'SYMMETRIC_DEFAULT';
    /** @description spec/kms/operations/Encrypt.yaml:107 */
    EncryptResponse: {
      /**
       * @description The encrypted plaintext.
       *
       *     Limit: at least 1 bytes (spec/kms/schemas/CiphertextType.yaml:4)
       *
       *     Limit: at most 6144 bytes (spec/kms/schemas/CiphertextType.yaml:4)
       *
       *     spec/kms/operations/Encrypt.yaml:110
       */
      CiphertextBlob: components['schemas']['CiphertextType'];
      /**
       * @description Key ARN of the KMS key that encrypted the plaintext.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     spec/kms/operations/Encrypt.yaml:113
       */
      KeyId: components['schemas']['KeyIdType'];
      /**
       * @description The algorithm that encrypted the plaintext.
       *
       *     Since 2019-11-25.
       *
       *     spec/kms/operations/Encrypt.yaml:116
       */
      EncryptionAlgorithm: components['schemas']['EncryptionAlgorithmSpec'];
    };
    /** @description spec/kms/operations/Decrypt.yaml:53 */
    DecryptRequest: {
      /**
       * @description What to decrypt. May be absent only in a dry run with the modifier IGNORE_CIPHERTEXT.
       *
       *     Limit: at least 1 bytes (spec/kms/schemas/CiphertextType.yaml:4)
       *
       *     Limit: at most 6144 bytes (spec/kms/schemas/CiphertextType.yaml:4)
       *
       *     spec/kms/operations/Decrypt.yaml:55
       */
      CiphertextBlob?: components['schemas']['CiphertextType'];
      /**
       * @description The pairs under which the ciphertext was made; for symmetric encryption KMS keys only. They are not secret: they may show up in logs.
       *
       *     spec/kms/operations/Decrypt.yaml:59
       */
      EncryptionContext?: components['schemas']['EncryptionContextType'];
      /**
       * @description Grant tokens, where the permission to call comes from a grant so new that it has not reached every part of the service yet. See [Grant token](https://docs.aws.amazon.com/kms/latest/developerguide/grants.html#grant_token) and [Using a grant token](https://docs.aws.amazon.com/kms/latest/developerguide/using-grant-token.html).
       *
       *     Limit: at least 0 items (spec/kms/schemas/GrantTokenList.yaml:3)
       *
       *     Limit: at most 10 items (spec/kms/schemas/GrantTokenList.yaml:4)
       *
       *     spec/kms/operations/Decrypt.yaml:64
       */
      GrantTokens?: components['schemas']['GrantTokenList'];
      /**
       * @description The KMS key that made the ciphertext. Optional for a ciphertext under a symmetric encryption KMS key,
       *     needed for one under an asymmetric KMS key, and in a dry run with the modifier IGNORE_CIPHERTEXT.
       *
       *     Give its key ID, key ARN, alias name (with the prefix `alias/`) or alias ARN; for a KMS key of another
       *     AWS account, the key ARN or alias ARN. ListKeys and DescribeKey tell key IDs and key ARNs, ListAliases
       *     tells alias names and alias ARNs.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     For example: "1234abcd-12ab-34cd-56ef-1234567890ab", "arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", "alias/ExampleAlias", "arn:aws:kms:us-east-2:111122223333:alias/ExampleAlias"
       *
       *     spec/kms/operations/Decrypt.yaml:71
       */
      KeyId?: components['schemas']['KeyIdType'];
      /**
       * @description The algorithm that made the ciphertext. Needed for asymmetric KMS keys only.
       *
       *     Since 2019-11-25.
       *
       *     spec/kms/operations/Decrypt.yaml:85
       * @default SYMMETRIC_DEFAULT
       */
      EncryptionAlgorithm?: components['schemas']['EncryptionAlgorithmSpec'];
      /**
       * @description An attested enclave or instance. With it the answer has CiphertextForRecipient in place of Plaintext, and no KeyMaterialId.
       *
       *     Since 2023-05-01.
       *
       *     spec/kms/operations/Decrypt.yaml:91
       */
      Recipient?: components['schemas']['RecipientInfo'];
      /**
       * @description Asks whether the request would succeed, without doing it.
       *
       *     Since 2023-07-05.
       *
       *     spec/kms/operations/Decrypt.yaml:97
       */
      DryRun?: boolean;
      /**
       * @description What a dry run leaves out; means something only where DryRun is true. IGNORE_CIPHERTEXT judges the permission to decrypt under KeyId without a ciphertext.
       *
       *     Since 2026-02-16.
       *
       *     spec/kms/operations/Decrypt.yaml:101
       */
      DryRunModifiers?: components['schemas']['DryRunModifierList'];
    };
    /**
     * @description What a dry run leaves out.
     *
     *     spec/kms/schemas/DryRunModifierList.yaml:1
     */
    DryRunModifierList: components['schemas']['DryRunModifierType'][];
    /**
     * @description What a dry run leaves out.
     *
     *     spec/kms/schemas/DryRunModifierType.yaml:1
     * @enum {string}
     */
    DryRunModifierType: 'IGNORE_CIPHERTEXT';
    /** @description spec/kms/operations/Decrypt.yaml:122 */
    DecryptResponse: {
      /**
       * @description Key ARN of the KMS key that decrypted the ciphertext.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     spec/kms/operations/Decrypt.yaml:125
       */
      KeyId: components['schemas']['KeyIdType'];
      /**
       * @description The decrypted bytes. Absent where the request has a Recipient.
       *
       *     Limit: at least 1 bytes (spec/kms/schemas/PlaintextType.yaml:4)
       *
       *     Limit: at most 4096 bytes (spec/kms/schemas/PlaintextType.yaml:4)
       *
       *     spec/kms/operations/Decrypt.yaml:128
       */
      Plaintext?: components['schemas']['PlaintextType'];
      /**
       * @description The algorithm that decrypted the ciphertext.
       *
       *     Since 2019-11-25.
       *
       *     spec/kms/operations/Decrypt.yaml:131
       */
      EncryptionAlgorithm: components['schemas']['EncryptionAlgorithmSpec'];
      /**
       * @description The decrypted bytes, encrypted to the public key in the attestation document; only where the request has a Recipient.
       *
       *     Limit: at least 1 bytes (spec/kms/schemas/CiphertextType.yaml:4)
       *
       *     Limit: at most 6144 bytes (spec/kms/schemas/CiphertextType.yaml:4)
       *
       *     Since 2023-05-01.
       *
       *     spec/kms/operations/Decrypt.yaml:135
       */
      CiphertextForRecipient?: components['schemas']['CiphertextType'];
      /**
       * @description Identifies the key material that decrypted the ciphertext, which may be older than the current one. Absent where the KMS key is asymmetric or the request has a Recipient.
       *
       *     Limit: at least 64 characters (spec/kms/schemas/BackingKeyIdType.yaml:3)
       *
       *     Limit: at most 64 characters (spec/kms/schemas/BackingKeyIdType.yaml:4)
       *
       *     Limit: matches ^[a-f0-9]+$ (spec/kms/schemas/BackingKeyIdType.yaml:5)
       *
       *     Since 2025-06-05.
       *
       *     spec/kms/operations/Decrypt.yaml:141
       */
      KeyMaterialId?: components['schemas']['BackingKeyIdType'];
    };
    /** @description spec/kms/operations/CreateKey.yaml:56 */
    CreateKeyRequest: {
      /**
       * @description The key policy, JSON text. Left out, the KMS key gets the default key policy.
       *
       *     It must allow the caller to call PutKeyPolicy on the KMS key later, unless
       *     BypassPolicyLockoutSafetyCheck is true, and name existing principals only. At most 32,768 bytes are
       *     accepted, fewer than the shape allows: more is refused with LimitExceededException.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/PolicyType.yaml:3)
       *
       *     Limit: at most 131072 characters (spec/kms/schemas/PolicyType.yaml:4)
       *
       *     Limit: matches [\u0009\u000A\u000D\u0020-\u00FF]+ (spec/kms/schemas/PolicyType.yaml:5)
       *
       *     spec/kms/operations/CreateKey.yaml:58
       */
      Policy?: components['schemas']['PolicyType'];
      /**
       * @description What the KMS key is for. It is not secret: it may show up in logs. UpdateKeyDescription changes it.
       *
       *     Limit: at least 0 characters (spec/kms/schemas/DescriptionType.yaml:3)
       *
       *     Limit: at most 8192 characters (spec/kms/schemas/DescriptionType.yaml:4)
       *
       *     spec/kms/operations/CreateKey.yaml:66
       * @default
       */
      Description?: components['schemas']['DescriptionType'];
      /**
       * @description What the KMS key may be used for; it must fit the key spec. Needed for every key spec but SYMMETRIC_DEFAULT, where it is ENCRYPT_DECRYPT.
       *
       *     spec/kms/operations/CreateKey.yaml:71
       */
      KeyUsage?: components['schemas']['KeyUsageType'];
      /**
       * @deprecated
       * @description The former name of KeySpec; still accepted, but not together with it.
       *
       *     Since 2019-11-25.
       *
       *     spec/kms/operations/CreateKey.yaml:76
       */
      CustomerMasterKeySpec?: components['schemas']['CustomerMasterKeySpec'];
      /**
       * @description Kind of key material of the KMS key. SM2 exists in China Regions only.
       *
       *     Since 2021-08-30.
       *
       *     spec/kms/operations/CreateKey.yaml:81
       * @default SYMMETRIC_DEFAULT
       */
      KeySpec?: components['schemas']['KeySpec'];
      /**
       * @description Where the key material comes from. EXTERNAL: imported later. AWS_CLOUDHSM and EXTERNAL_KEY_STORE: held in the custom key store that CustomKeyStoreId names, for SYMMETRIC_DEFAULT only.
       *
       *     spec/kms/operations/CreateKey.yaml:86
       * @default AWS_KMS
       */
      Origin?: components['schemas']['OriginType'];
      /**
       * @description The custom key store to make the KMS key in. Needed with Origin AWS_CLOUDHSM and EXTERNAL_KEY_STORE, not allowed with another.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/CustomKeyStoreIdType.yaml:3)
       *
       *     Limit: at most 64 characters (spec/kms/schemas/CustomKeyStoreIdType.yaml:4)
       *
       *     spec/kms/operations/CreateKey.yaml:92
       */
      CustomKeyStoreId?: components['schemas']['CustomKeyStoreIdType'];
      /**
       * @description Leaves out the check that the caller can still change the key policy afterwards. The KMS key may become unmanageable: set it only to keep the caller from PutKeyPolicy on purpose.
       *
       *     spec/kms/operations/CreateKey.yaml:97
       * @default false
       */
      BypassPolicyLockoutSafetyCheck?: boolean;
      /**
       * @description Tags of the KMS key: at most 50, no key twice, none that begins with `aws:`. Tags show up in bills and logs, so they must hold no secret. The caller needs kms:TagResource as well.
       *
       *     spec/kms/operations/CreateKey.yaml:103
       */
      Tags?: components['schemas']['TagList'];
      /**
       * @description Whether to make a multi-Region primary key, which can be replicated into other Regions. Not possible in a custom key store.
       *
       *     Since 2021-06-16.
       *
       *     spec/kms/operations/CreateKey.yaml:108
       * @default false
       */
      MultiRegion?: boolean;
      /**
       * @description The key in the external key manager that the KMS key stands for. Needed with Origin EXTERNAL_KEY_STORE, not allowed with another. Each such key belongs to one KMS key at most.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/XksKeyIdType.yaml:3)
       *
       *     Limit: at most 128 characters (spec/kms/schemas/XksKeyIdType.yaml:4)
       *
       *     Limit: matches ^[a-zA-Z0-9-_.]+$ (spec/kms/schemas/XksKeyIdType.yaml:5)
       *
       *     Since 2022-11-29.
       *
       *     spec/kms/operations/CreateKey.yaml:115
       */
      XksKeyId?: components['schemas']['XksKeyIdType'];
    };
    /**
     * @description A key policy, JSON text.
     *
     *     Limit: at least 1 characters (spec/kms/schemas/PolicyType.yaml:3)
     *
     *     Limit: at most 131072 characters (spec/kms/schemas/PolicyType.yaml:4)
     *
     *     Limit: matches [\u0009\u000A\u000D\u0020-\u00FF]+ (spec/kms/schemas/PolicyType.yaml:5)
     *
     *     spec/kms/schemas/PolicyType.yaml:1
     */
    PolicyType: string;
    /**
     * @description What a KMS key is for, in words of its owner.
     *
     *     Limit: at least 0 characters (spec/kms/schemas/DescriptionType.yaml:3)
     *
     *     Limit: at most 8192 characters (spec/kms/schemas/DescriptionType.yaml:4)
     *
     *     spec/kms/schemas/DescriptionType.yaml:1
     */
    DescriptionType: string;
    /**
     * @description What a KMS key may be used for; fixed when the key is created.
     *
     *     spec/kms/schemas/KeyUsageType.yaml:1
     * @enum {string}
     */
    KeyUsageType: 'SIGN_VERIFY' | 'ENCRYPT_DECRYPT' | 'GENERATE_VERIFY_MAC' | 'KEY_AGREEMENT';
    /**
     * @deprecated
     * @description The former name of KeySpec, with the key specs of its time.
     *
     *     spec/kms/schemas/CustomerMasterKeySpec.yaml:1
     * @enum {string}
     */
    CustomerMasterKeySpec:
      | 'RSA_2048'
      | 'RSA_3072'
      | 'RSA_4096'
      | 'ECC_NIST_P256'
      | 'ECC_NIST_P384'
      | 'ECC_NIST_P521'
      | 'ECC_SECG_P256K1'
      | 'SYMMETRIC_DEFAULT'
      | 'HMAC_224'
      | 'HMAC_256'
      | 'HMAC_384'
      | 'HMAC_512'
      | 'SM2';
    /**
     * @description Kind of key material of a KMS key; fixed when the key is created. SYMMETRIC_DEFAULT is AES-256-GCM, SM4 in China Regions.
     *
     *     spec/kms/schemas/KeySpec.yaml:1
     * @enum {string}
     */
    KeySpec:
      | 'RSA_2048'
      | 'RSA_3072'
      | 'RSA_4096'
      | 'ECC_NIST_P256'
      | 'ECC_NIST_P384'
      | 'ECC_NIST_P521'
      | 'ECC_SECG_P256K1'
      | 'ECC_NIST_EDWARDS25519'
      | 'SYMMETRIC_DEFAULT'
      | 'HMAC_224'
      | 'HMAC_256'
      | 'HMAC_384'
      | 'HMAC_512'
      | 'SM2'
      | 'ML_DSA_44'
      | 'ML_DSA_65'
      | 'ML_DSA_87';
    /**
     * @description Where the key material of a KMS key comes from: made by the service, imported (EXTERNAL), made in a CloudHSM key store, or kept in an external key store.
     *
     *     spec/kms/schemas/OriginType.yaml:1
     * @enum {string}
     */
    OriginType: 'AWS_KMS' | 'EXTERNAL' | 'AWS_CLOUDHSM' | 'EXTERNAL_KEY_STORE';
    /**
     * @description Identifies a custom key store.
     *
     *     Limit: at least 1 characters (spec/kms/schemas/CustomKeyStoreIdType.yaml:3)
     *
     *     Limit: at most 64 characters (spec/kms/schemas/CustomKeyStoreIdType.yaml:4)
     *
     *     spec/kms/schemas/CustomKeyStoreIdType.yaml:1
     */
    CustomKeyStoreIdType: string;
    /**
     * @description Tags; no two with the same key.
     *
     *     spec/kms/schemas/TagList.yaml:1
     */
    TagList: components['schemas']['Tag'][];
    /**
     * @description A tag of a KMS key. Tags show up in bills and logs, so they must hold no secret.
     *
     *     spec/kms/schemas/Tag.yaml:1
     */
    Tag: {
      /**
       * @description Key of the tag.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/TagKeyType.yaml:3)
       *
       *     Limit: at most 128 characters (spec/kms/schemas/TagKeyType.yaml:4)
       *
       *     spec/kms/schemas/Tag.yaml:5
       */
      TagKey: components['schemas']['TagKeyType'];
      /**
       * @description Value of the tag.
       *
       *     Limit: at least 0 characters (spec/kms/schemas/TagValueType.yaml:3)
       *
       *     Limit: at most 256 characters (spec/kms/schemas/TagValueType.yaml:4)
       *
       *     spec/kms/schemas/Tag.yaml:8
       */
      TagValue: components['schemas']['TagValueType'];
    };
    /**
     * @description Key of a tag; case-sensitive. The prefix `aws:`, in any letter case, is reserved.
     *
     *     Limit: at least 1 characters (spec/kms/schemas/TagKeyType.yaml:3)
     *
     *     Limit: at most 128 characters (spec/kms/schemas/TagKeyType.yaml:4)
     *
     *     spec/kms/schemas/TagKeyType.yaml:1
     */
    TagKeyType: string;
    /**
     * @description Value of a tag; case-sensitive, may be empty.
     *
     *     Limit: at least 0 characters (spec/kms/schemas/TagValueType.yaml:3)
     *
     *     Limit: at most 256 characters (spec/kms/schemas/TagValueType.yaml:4)
     *
     *     spec/kms/schemas/TagValueType.yaml:1
     */
    TagValueType: string;
    /**
     * @description Identifies a key in the external key manager behind an external key store.
     *
     *     Limit: at least 1 characters (spec/kms/schemas/XksKeyIdType.yaml:3)
     *
     *     Limit: at most 128 characters (spec/kms/schemas/XksKeyIdType.yaml:4)
     *
     *     Limit: matches ^[a-zA-Z0-9-_.]+$ (spec/kms/schemas/XksKeyIdType.yaml:5)
     *
     *     spec/kms/schemas/XksKeyIdType.yaml:1
     */
    XksKeyIdType: string;
    /** @description spec/kms/operations/CreateKey.yaml:144 */
    CreateKeyResponse: {
      /**
       * @description What the service tells about the KMS key; DescribeKey tells the same.
       *
       *     spec/kms/operations/CreateKey.yaml:147
       */
      KeyMetadata: components['schemas']['KeyMetadata'];
    };
    /**
     * @description What the service tells about a KMS key. Tags, aliases, key policy, grants and rotation settings are not part of it.
     *
     *     spec/kms/schemas/KeyMetadata.yaml:1
     */
    KeyMetadata: {
      /**
       * @description Account that owns the KMS key.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:19
       */
      AWSAccountId: components['schemas']['AWSAccountIdType'];
      /**
       * @description Key ID, never the ARN here.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     spec/kms/schemas/KeyMetadata.yaml:22
       */
      KeyId: components['schemas']['KeyIdType'];
      /**
       * @description Key ARN.
       *
       *     Limit: at least 20 characters (spec/kms/schemas/ArnType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/ArnType.yaml:4)
       *
       *     spec/kms/schemas/KeyMetadata.yaml:25
       */
      Arn: components['schemas']['ArnType'];
      /**
       * @description When the KMS key was created.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:28
       */
      CreationDate: components['schemas']['DateType'];
      /**
       * @description True in the key state Enabled, false in every other.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:31
       */
      Enabled: boolean;
      /**
       * @description Description of the KMS key; empty where none was given.
       *
       *     Limit: at least 0 characters (spec/kms/schemas/DescriptionType.yaml:3)
       *
       *     Limit: at most 8192 characters (spec/kms/schemas/DescriptionType.yaml:4)
       *
       *     spec/kms/schemas/KeyMetadata.yaml:34
       */
      Description: components['schemas']['DescriptionType'];
      /**
       * @description What the KMS key may be used for.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:37
       */
      KeyUsage: components['schemas']['KeyUsageType'];
      /**
       * @description State of the KMS key.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:40
       */
      KeyState: components['schemas']['KeyState'];
      /**
       * @description When the KMS key will be deleted; only in the key state PendingDeletion. A multi-Region primary key that waits for its replicas to go has none yet, see PendingDeletionWindowInDays.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:43
       */
      DeletionDate?: components['schemas']['DateType'];
      /**
       * @description When imported key material expires; only where Origin is EXTERNAL and the material expires.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:48
       */
      ValidTo?: components['schemas']['DateType'];
      /**
       * @description Where the key material comes from.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:51
       */
      Origin: components['schemas']['OriginType'];
      /**
       * @description The custom key store that holds the KMS key; only on a key in one.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/CustomKeyStoreIdType.yaml:3)
       *
       *     Limit: at most 64 characters (spec/kms/schemas/CustomKeyStoreIdType.yaml:4)
       *
       *     spec/kms/schemas/KeyMetadata.yaml:54
       */
      CustomKeyStoreId?: components['schemas']['CustomKeyStoreIdType'];
      /**
       * @description The CloudHSM cluster with the key material; only on a key in a CloudHSM key store.
       *
       *     Limit: at least 19 characters (spec/kms/schemas/CloudHsmClusterIdType.yaml:3)
       *
       *     Limit: at most 24 characters (spec/kms/schemas/CloudHsmClusterIdType.yaml:4)
       *
       *     Limit: matches cluster-[2-7a-zA-Z]{11,16} (spec/kms/schemas/CloudHsmClusterIdType.yaml:5)
       *
       *     spec/kms/schemas/KeyMetadata.yaml:57
       */
      CloudHsmClusterId?: components['schemas']['CloudHsmClusterIdType'];
      /**
       * @description Whether imported key material expires; only where Origin is EXTERNAL and material is present.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:60
       */
      ExpirationModel?: components['schemas']['ExpirationModelType'];
      /**
       * @description Who manages the KMS key. CreateKey makes keys of the customer.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:63
       */
      KeyManager: components['schemas']['KeyManagerType'];
      /**
       * @deprecated
       * @description The same value as KeySpec, under its former name.
       *
       *     Since 2019-11-25.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:66
       */
      CustomerMasterKeySpec: components['schemas']['CustomerMasterKeySpec'];
      /**
       * @description Kind of key material.
       *
       *     Since 2021-08-30.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:71
       */
      KeySpec: components['schemas']['KeySpec'];
      /**
       * @description What the KMS key can encrypt with; only where KeyUsage is ENCRYPT_DECRYPT.
       *
       *     Since 2019-11-25.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:75
       */
      EncryptionAlgorithms?: components['schemas']['EncryptionAlgorithmSpecList'];
      /**
       * @description What the KMS key can sign with; only where KeyUsage is SIGN_VERIFY.
       *
       *     Since 2019-11-25.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:79
       */
      SigningAlgorithms?: components['schemas']['SigningAlgorithmSpecList'];
      /**
       * @description How the KMS key can agree on secrets; only where KeyUsage is KEY_AGREEMENT.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:83
       */
      KeyAgreementAlgorithms?: components['schemas']['KeyAgreementAlgorithmSpecList'];
      /**
       * @description Whether this is a multi-Region key, be it the primary key or a replica.
       *
       *     Since 2021-06-16.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:86
       */
      MultiRegion: boolean;
      /**
       * @description The related keys of a multi-Region key; absent on a single-Region key.
       *
       *     Since 2021-06-16.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:90
       */
      MultiRegionConfiguration?: components['schemas']['MultiRegionConfiguration'];
      /**
       * @description Days from the deletion of the last replica to that of this multi-Region primary key; only in the key state PendingReplicaDeletion.
       *
       *     Limit: at least 1 (spec/kms/schemas/PendingWindowInDaysType.yaml:5)
       *
       *     Limit: at most 365 (spec/kms/schemas/PendingWindowInDaysType.yaml:6)
       *
       *     Since 2021-06-16.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:94
       */
      PendingDeletionWindowInDays?: components['schemas']['PendingWindowInDaysType'];
      /**
       * @description What the KMS key can make MACs with; only where KeyUsage is GENERATE_VERIFY_MAC.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:100
       */
      MacAlgorithms?: components['schemas']['MacAlgorithmSpecList'];
      /**
       * @description The key in the external key manager; only on a key in an external key store.
       *
       *     Since 2022-11-29.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:103
       */
      XksKeyConfiguration?: components['schemas']['XksKeyConfigurationType'];
      /**
       * @description Identifies the key material that encrypts at present; only on a symmetric encryption key, once it has material.
       *
       *     Limit: at least 64 characters (spec/kms/schemas/BackingKeyIdType.yaml:3)
       *
       *     Limit: at most 64 characters (spec/kms/schemas/BackingKeyIdType.yaml:4)
       *
       *     Limit: matches ^[a-f0-9]+$ (spec/kms/schemas/BackingKeyIdType.yaml:5)
       *
       *     Since 2025-06-05.
       *
       *     spec/kms/schemas/KeyMetadata.yaml:107
       */
      CurrentKeyMaterialId?: components['schemas']['BackingKeyIdType'];
    };
    /**
     * @description Number of an AWS account, twelve digits.
     *
     *     spec/kms/schemas/AWSAccountIdType.yaml:1
     */
    AWSAccountIdType: string;
    /**
     * @description An Amazon Resource Name.
     *
     *     Limit: at least 20 characters (spec/kms/schemas/ArnType.yaml:3)
     *
     *     Limit: at most 2048 characters (spec/kms/schemas/ArnType.yaml:4)
     *
     *     spec/kms/schemas/ArnType.yaml:1
     */
    ArnType: string;
    /**
     * @description A point in time, in seconds since 1970-01-01T00:00:00Z; may have a fraction.
     *
     *     spec/kms/schemas/DateType.yaml:1
     */
    DateType: Date;
    /**
     * @description State of a KMS key; what it allows differs from operation to operation.
     *
     *     spec/kms/schemas/KeyState.yaml:1
     * @enum {string}
     */
    KeyState:
      | 'Creating'
      | 'Enabled'
      | 'Disabled'
      | 'PendingDeletion'
      | 'PendingImport'
      | 'PendingReplicaDeletion'
      | 'Unavailable'
      | 'Updating';
    /**
     * @description Identifies a CloudHSM cluster.
     *
     *     Limit: at least 19 characters (spec/kms/schemas/CloudHsmClusterIdType.yaml:3)
     *
     *     Limit: at most 24 characters (spec/kms/schemas/CloudHsmClusterIdType.yaml:4)
     *
     *     Limit: matches cluster-[2-7a-zA-Z]{11,16} (spec/kms/schemas/CloudHsmClusterIdType.yaml:5)
     *
     *     spec/kms/schemas/CloudHsmClusterIdType.yaml:1
     */
    CloudHsmClusterIdType: string;
    /**
     * @description Whether imported key material expires.
     *
     *     spec/kms/schemas/ExpirationModelType.yaml:1
     * @enum {string}
     */
    ExpirationModelType: 'KEY_MATERIAL_EXPIRES' | 'KEY_MATERIAL_DOES_NOT_EXPIRE';
    /**
     * @description Who manages a KMS key, the customer or AWS.
     *
     *     spec/kms/schemas/KeyManagerType.yaml:1
     * @enum {string}
     */
    KeyManagerType: 'AWS' | 'CUSTOMER';
    /**
     * @description Encryption algorithms.
     *
     *     spec/kms/schemas/EncryptionAlgorithmSpecList.yaml:1
     */
    EncryptionAlgorithmSpecList: components['schemas']['EncryptionAlgorithmSpec'][];
    /**
     * @description Signing algorithms.
     *
     *     spec/kms/schemas/SigningAlgorithmSpecList.yaml:1
     */
    SigningAlgorithmSpecList: components['schemas']['SigningAlgorithmSpec'][];
    /**
     * @description A signing algorithm. SM2DSA exists in China Regions only.
     *
     *     spec/kms/schemas/SigningAlgorithmSpec.yaml:1
     * @enum {string}
     */
    SigningAlgorithmSpec:
      | 'RSASSA_PSS_SHA_256'
      | 'RSASSA_PSS_SHA_384'
      | 'RSASSA_PSS_SHA_512'
      | 'RSASSA_PKCS1_V1_5_SHA_256'
      | 'RSASSA_PKCS1_V1_5_SHA_384'
      | 'RSASSA_PKCS1_V1_5_SHA_512'
      | 'ECDSA_SHA_256'
      | 'ECDSA_SHA_384'
      | 'ECDSA_SHA_512'
      | 'ED25519_SHA_512'
      | 'ED25519_PH_SHA_512'
      | 'SM2DSA'
      | 'ML_DSA_SHAKE_256';
    /**
     * @description Key agreement algorithms.
     *
     *     spec/kms/schemas/KeyAgreementAlgorithmSpecList.yaml:1
     */
    KeyAgreementAlgorithmSpecList: components['schemas']['KeyAgreementAlgorithmSpec'][];
    /**
     * @description A key agreement algorithm.
     *
     *     spec/kms/schemas/KeyAgreementAlgorithmSpec.yaml:1
     * @enum {string}
     */
    KeyAgreementAlgorithmSpec: 'ECDH';
    /**
     * @description The related keys of a multi-Region key.
     *
     *     spec/kms/schemas/MultiRegionConfiguration.yaml:1
     */
    MultiRegionConfiguration: {
      /**
       * @description Whether this key is the primary key or a replica.
       *
       *     spec/kms/schemas/MultiRegionConfiguration.yaml:5
       */
      MultiRegionKeyType: components['schemas']['MultiRegionKeyType'];
      /**
       * @description The primary key; this key itself where it is the primary one.
       *
       *     spec/kms/schemas/MultiRegionConfiguration.yaml:8
       */
      PrimaryKey: components['schemas']['MultiRegionKey'];
      /**
       * @description All replica keys, this key among them where it is one; empty while there are none.
       *
       *     spec/kms/schemas/MultiRegionConfiguration.yaml:11
       */
      ReplicaKeys: components['schemas']['MultiRegionKeyList'];
    };
    /**
     * @description Whether a multi-Region key is the primary key or a replica.
     *
     *     spec/kms/schemas/MultiRegionKeyType.yaml:1
     * @enum {string}
     */
    MultiRegionKeyType: 'PRIMARY' | 'REPLICA';
    /**
     * @description A primary or replica key among related multi-Region keys.
     *
     *     spec/kms/schemas/MultiRegionKey.yaml:1
     */
    MultiRegionKey: {
      /**
       * @description Key ARN.
       *
       *     Limit: at least 20 characters (spec/kms/schemas/ArnType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/ArnType.yaml:4)
       *
       *     spec/kms/schemas/MultiRegionKey.yaml:5
       */
      Arn: components['schemas']['ArnType'];
      /**
       * @description Region of the key.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/RegionType.yaml:3)
       *
       *     Limit: at most 32 characters (spec/kms/schemas/RegionType.yaml:4)
       *
       *     Limit: matches ^([a-z]+-){2,3}\d+$ (spec/kms/schemas/RegionType.yaml:5)
       *
       *     For example: "us-east-1"
       *
       *     spec/kms/schemas/MultiRegionKey.yaml:8
       */
      Region: components['schemas']['RegionType'];
    };
    /**
     * @description Name of an AWS Region.
     *
     *     Limit: at least 1 characters (spec/kms/schemas/RegionType.yaml:3)
     *
     *     Limit: at most 32 characters (spec/kms/schemas/RegionType.yaml:4)
     *
     *     Limit: matches ^([a-z]+-){2,3}\d+$ (spec/kms/schemas/RegionType.yaml:5)
     *
     *     spec/kms/schemas/RegionType.yaml:1
     * @example us-east-1
     */
    RegionType: string;
    /**
     * @description Related multi-Region keys.
     *
     *     spec/kms/schemas/MultiRegionKeyList.yaml:1
     */
    MultiRegionKeyList: components['schemas']['MultiRegionKey'][];
    /**
     * @description Days between the request to delete a KMS key and its deletion. The shape allows 1 to 365; requests may ask for 7 to 30.
     *
     *     Limit: at least 1 (spec/kms/schemas/PendingWindowInDaysType.yaml:5)
     *
     *     Limit: at most 365 (spec/kms/schemas/PendingWindowInDaysType.yaml:6)
     *
     *     spec/kms/schemas/PendingWindowInDaysType.yaml:1
     */
    PendingWindowInDaysType: number;
    /**
     * @description MAC algorithms.
     *
     *     spec/kms/schemas/MacAlgorithmSpecList.yaml:1
     */
    MacAlgorithmSpecList: components['schemas']['MacAlgorithmSpec'][];
    /**
     * @description A MAC algorithm.
     *
     *     spec/kms/schemas/MacAlgorithmSpec.yaml:1
     * @enum {string}
     */
    MacAlgorithmSpec: 'HMAC_SHA_384' | 'HMAC_SHA_256' | 'HMAC_SHA_224' | 'HMAC_SHA_512';
    /**
     * @description The key in an external key manager that a KMS key of an external key store stands for.
     *
     *     spec/kms/schemas/XksKeyConfigurationType.yaml:1
     */
    XksKeyConfigurationType: {
      /**
       * @description Identifier of the key in the external key manager.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/XksKeyIdType.yaml:3)
       *
       *     Limit: at most 128 characters (spec/kms/schemas/XksKeyIdType.yaml:4)
       *
       *     Limit: matches ^[a-zA-Z0-9-_.]+$ (spec/kms/schemas/XksKeyIdType.yaml:5)
       *
       *     spec/kms/schemas/XksKeyConfigurationType.yaml:4
       */
      Id?: components['schemas']['XksKeyIdType'];
    };
    /** @description spec/kms/operations/DescribeKey.yaml:36 */
    DescribeKeyRequest: {
      /**
       * @description The KMS key to describe.
       *
       *     Give its key ID, key ARN, alias name (with the prefix `alias/`) or alias ARN; for a KMS key of another
       *     AWS account, the key ARN or alias ARN. ListKeys tells key IDs and key ARNs, ListAliases tells alias
       *     names and alias ARNs.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     For example: "1234abcd-12ab-34cd-56ef-1234567890ab", "arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", "alias/ExampleAlias", "arn:aws:kms:us-east-2:111122223333:alias/ExampleAlias"
       *
       *     spec/kms/operations/DescribeKey.yaml:39
       */
      KeyId: components['schemas']['KeyIdType'];
      /**
       * @description Grant tokens, where the permission to call comes from a grant so new that it has not reached every part of the service yet. See [Grant token](https://docs.aws.amazon.com/kms/latest/developerguide/grants.html#grant_token) and [Using a grant token](https://docs.aws.amazon.com/kms/latest/developerguide/using-grant-token.html).
       *
       *     Limit: at least 0 items (spec/kms/schemas/GrantTokenList.yaml:3)
       *
       *     Limit: at most 10 items (spec/kms/schemas/GrantTokenList.yaml:4)
       *
       *     spec/kms/operations/DescribeKey.yaml:52
       */
      GrantTokens?: components['schemas']['GrantTokenList'];
    };
    /** @description spec/kms/operations/DescribeKey.yaml:71 */
    DescribeKeyResponse: {
      /**
       * @description What the service tells about the KMS key.
       *
       *     spec/kms/operations/DescribeKey.yaml:74
       */
      KeyMetadata: components['schemas']['KeyMetadata'];
    };
    /** @description spec/kms/operations/ListKeys.yaml:29 */
    ListKeysRequest: {
      /**
       * @description How many KMS keys to answer at most: up to 1,000, by default 100. An answer may hold fewer and still not be the last.
       *
       *     Limit: at least 1 (spec/kms/schemas/LimitType.yaml:3)
       *
       *     Limit: at most 1000 (spec/kms/schemas/LimitType.yaml:4)
       *
       *     spec/kms/operations/ListKeys.yaml:31
       */
      Limit?: components['schemas']['LimitType'];
      /**
       * @description NextMarker of the previous answer, to go on where that one ended; absent in the first request.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/MarkerType.yaml:3)
       *
       *     Limit: at most 1024 characters (spec/kms/schemas/MarkerType.yaml:4)
       *
       *     Limit: matches [\u0020-\u00FF]* (spec/kms/schemas/MarkerType.yaml:5)
       *
       *     spec/kms/operations/ListKeys.yaml:36
       */
      Marker?: components['schemas']['MarkerType'];
    };
    /**
     * @description How many entries an answer may hold at most.
     *
     *     Limit: at least 1 (spec/kms/schemas/LimitType.yaml:3)
     *
     *     Limit: at most 1000 (spec/kms/schemas/LimitType.yaml:4)
     *
     *     spec/kms/schemas/LimitType.yaml:1
     */
    LimitType: number;
    /**
     * @description Where a list goes on; opaque to callers.
     *
     *     Limit: at least 1 characters (spec/kms/schemas/MarkerType.yaml:3)
     *
     *     Limit: at most 1024 characters (spec/kms/schemas/MarkerType.yaml:4)
     *
     *     Limit: matches [\u0020-\u00FF]* (spec/kms/schemas/MarkerType.yaml:5)
     *
     *     spec/kms/schemas/MarkerType.yaml:1
     */
    MarkerType: string;
    /** @description spec/kms/operations/ListKeys.yaml:52 */
    ListKeysResponse: {
      /**
       * @description KMS keys; may be empty.
       *
       *     spec/kms/operations/ListKeys.yaml:55
       */
      Keys: components['schemas']['KeyList'];
      /**
       * @description Marker for the next request; only where Truncated is true.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/MarkerType.yaml:3)
       *
       *     Limit: at most 1024 characters (spec/kms/schemas/MarkerType.yaml:4)
       *
       *     Limit: matches [\u0020-\u00FF]* (spec/kms/schemas/MarkerType.yaml:5)
       *
       *     spec/kms/operations/ListKeys.yaml:58
       */
      NextMarker?: components['schemas']['MarkerType'];
      /**
       * @description Whether there is more: if so, send the request again with NextMarker as Marker.
       *
       *     spec/kms/operations/ListKeys.yaml:61
       */
      Truncated: boolean;
    };
    /**
     * @description KMS keys.
     *
     *     spec/kms/schemas/KeyList.yaml:1
     */
    KeyList: components['schemas']['KeyListEntry'][];
    /**
     * @description A KMS key in a list.
     *
     *     spec/kms/schemas/KeyListEntry.yaml:1
     */
    KeyListEntry: {
      /**
       * @description Key ID.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     spec/kms/schemas/KeyListEntry.yaml:5
       */
      KeyId: components['schemas']['KeyIdType'];
      /**
       * @description Key ARN.
       *
       *     Limit: at least 20 characters (spec/kms/schemas/ArnType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/ArnType.yaml:4)
       *
       *     spec/kms/schemas/KeyListEntry.yaml:8
       */
      KeyArn: components['schemas']['ArnType'];
    };
    /** @description spec/kms/operations/EnableKey.yaml:34 */
    EnableKeyRequest: {
      /**
       * @description The KMS key to enable.
       *
       *     Give its key ID or key ARN; an alias is not accepted. ListKeys and DescribeKey tell key IDs and key
       *     ARNs.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     For example: "1234abcd-12ab-34cd-56ef-1234567890ab", "arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
       *
       *     spec/kms/operations/EnableKey.yaml:37
       */
      KeyId: components['schemas']['KeyIdType'];
    };
    /** @description spec/kms/operations/DisableKey.yaml:34 */
    DisableKeyRequest: {
      /**
       * @description The KMS key to disable.
       *
       *     Give its key ID or key ARN; an alias is not accepted. ListKeys and DescribeKey tell key IDs and key
       *     ARNs.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     For example: "1234abcd-12ab-34cd-56ef-1234567890ab", "arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
       *
       *     spec/kms/operations/DisableKey.yaml:37
       */
      KeyId: components['schemas']['KeyIdType'];
    };
    /** @description spec/kms/operations/ScheduleKeyDeletion.yaml:39 */
    ScheduleKeyDeletionRequest: {
      /**
       * @description The KMS key to delete.
       *
       *     Give its key ID or key ARN; an alias is not accepted. ListKeys and DescribeKey tell key IDs and key
       *     ARNs.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     For example: "1234abcd-12ab-34cd-56ef-1234567890ab", "arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
       *
       *     spec/kms/operations/ScheduleKeyDeletion.yaml:42
       */
      KeyId: components['schemas']['KeyIdType'];
      /**
       * @description The waiting period in days, 7 to 30. The shape allows 1 to 365; what lies between is refused as well.
       *
       *     Limit: at least 1 (spec/kms/schemas/PendingWindowInDaysType.yaml:5)
       *
       *     Limit: at most 365 (spec/kms/schemas/PendingWindowInDaysType.yaml:6)
       *
       *     spec/kms/operations/ScheduleKeyDeletion.yaml:52
       * @default 30
       */
      PendingWindowInDays?: components['schemas']['PendingWindowInDaysType'];
    };
    /** @description spec/kms/operations/ScheduleKeyDeletion.yaml:69 */
    ScheduleKeyDeletionResponse: {
      /**
       * @description Key ARN of the KMS key.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     spec/kms/operations/ScheduleKeyDeletion.yaml:72
       */
      KeyId: components['schemas']['KeyIdType'];
      /**
       * @description When the KMS key will be deleted. Absent for a multi-Region primary key that waits for its replicas to go.
       *
       *     spec/kms/operations/ScheduleKeyDeletion.yaml:75
       */
      DeletionDate?: components['schemas']['DateType'];
      /**
       * @description The new state of the KMS key, PendingDeletion or PendingReplicaDeletion.
       *
       *     spec/kms/operations/ScheduleKeyDeletion.yaml:80
       */
      KeyState: components['schemas']['KeyState'];
      /**
       * @description The waiting period in days; for a multi-Region primary key with replicas, counted from when the last of them is gone.
       *
       *     Limit: at least 1 (spec/kms/schemas/PendingWindowInDaysType.yaml:5)
       *
       *     Limit: at most 365 (spec/kms/schemas/PendingWindowInDaysType.yaml:6)
       *
       *     spec/kms/operations/ScheduleKeyDeletion.yaml:83
       */
      PendingWindowInDays: components['schemas']['PendingWindowInDaysType'];
    };
    /** @description spec/kms/operations/CancelKeyDeletion.yaml:32 */
    CancelKeyDeletionRequest: {
      /**
       * @description The KMS key to keep.
       *
       *     Give its key ID or key ARN; an alias is not accepted. ListKeys and DescribeKey tell key IDs and key
       *     ARNs.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     For example: "1234abcd-12ab-34cd-56ef-1234567890ab", "arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
       *
       *     spec/kms/operations/CancelKeyDeletion.yaml:35
       */
      KeyId: components['schemas']['KeyIdType'];
    };
    /** @description spec/kms/operations/CancelKeyDeletion.yaml:57 */
    CancelKeyDeletionResponse: {
      /**
       * @description Key ARN of the KMS key.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     spec/kms/operations/CancelKeyDeletion.yaml:60
       */
      KeyId: components['schemas']['KeyIdType'];
    };
    /** @description spec/kms/operations/CreateAlias.yaml:38 */
    CreateAliasRequest: {
      /**
       * @description Name of the new alias.
       *
       *     It begins with `alias/`, followed by letters, digits, `/`, `_` and `-`; upper and lower case differ.
       *     `alias/aws/` is reserved for AWS. It is not secret: it may show up in logs.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/AliasNameType.yaml:3)
       *
       *     Limit: at most 256 characters (spec/kms/schemas/AliasNameType.yaml:4)
       *
       *     Limit: matches ^[a-zA-Z0-9:/_-]+$ (spec/kms/schemas/AliasNameType.yaml:5)
       *
       *     For example: "alias/ExampleAlias"
       *
       *     spec/kms/operations/CreateAlias.yaml:41
       */
      AliasName: components['schemas']['AliasNameType'];
      /**
       * @description The KMS key that the alias will point to: one of the caller's account, in the called Region.
       *
       *     Give its key ID or key ARN; an alias is not accepted. ListKeys and DescribeKey tell key IDs and key
       *     ARNs.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     For example: "1234abcd-12ab-34cd-56ef-1234567890ab", "arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
       *
       *     spec/kms/operations/CreateAlias.yaml:48
       */
      TargetKeyId: components['schemas']['KeyIdType'];
    };
    /**
     * @description Name of an alias, with its prefix `alias/`.
     *
     *     Limit: at least 1 characters (spec/kms/schemas/AliasNameType.yaml:3)
     *
     *     Limit: at most 256 characters (spec/kms/schemas/AliasNameType.yaml:4)
     *
     *     Limit: matches ^[a-zA-Z0-9:/_-]+$ (spec/kms/schemas/AliasNameType.yaml:5)
     *
     *     spec/kms/schemas/AliasNameType.yaml:1
     * @example alias/ExampleAlias
     */
    AliasNameType: string;
    /** @description spec/kms/operations/UpdateAlias.yaml:39 */
    UpdateAliasRequest: {
      /**
       * @description Name of the alias to point elsewhere.
       *
       *     It begins with `alias/`, followed by letters, digits, `/`, `_` and `-`; upper and lower case differ.
       *     `alias/aws/` is reserved for AWS. It is not secret: it may show up in logs.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/AliasNameType.yaml:3)
       *
       *     Limit: at most 256 characters (spec/kms/schemas/AliasNameType.yaml:4)
       *
       *     Limit: matches ^[a-zA-Z0-9:/_-]+$ (spec/kms/schemas/AliasNameType.yaml:5)
       *
       *     For example: "alias/ExampleAlias"
       *
       *     spec/kms/operations/UpdateAlias.yaml:42
       */
      AliasName: components['schemas']['AliasNameType'];
      /**
       * @description The KMS key that the alias will point to: one of the caller's account, in the called Region.
       *
       *     Give its key ID or key ARN; an alias is not accepted. ListKeys and DescribeKey tell key IDs and key
       *     ARNs.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     For example: "1234abcd-12ab-34cd-56ef-1234567890ab", "arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
       *
       *     spec/kms/operations/UpdateAlias.yaml:49
       */
      TargetKeyId: components['schemas']['KeyIdType'];
    };
    /** @description spec/kms/operations/DeleteAlias.yaml:31 */
    DeleteAliasRequest: {
      /**
       * @description Name of the alias to delete, with its prefix `alias/`.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/AliasNameType.yaml:3)
       *
       *     Limit: at most 256 characters (spec/kms/schemas/AliasNameType.yaml:4)
       *
       *     Limit: matches ^[a-zA-Z0-9:/_-]+$ (spec/kms/schemas/AliasNameType.yaml:5)
       *
       *     For example: "alias/ExampleAlias"
       *
       *     spec/kms/operations/DeleteAlias.yaml:34
       */
      AliasName: components['schemas']['AliasNameType'];
    };
    /** @description spec/kms/operations/ListAliases.yaml:30 */
    ListAliasesRequest: {
      /**
       * @description Lists the aliases of this KMS key of the caller's account only. Give its key ID or key ARN, not an alias.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     For example: "1234abcd-12ab-34cd-56ef-1234567890ab", "arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
       *
       *     spec/kms/operations/ListAliases.yaml:32
       */
      KeyId?: components['schemas']['KeyIdType'];
      /**
       * @description How many aliases to answer at most: up to 100, by default 50. An answer may hold fewer and still not be the last.
       *
       *     Limit: at least 1 (spec/kms/schemas/LimitType.yaml:3)
       *
       *     Limit: at most 1000 (spec/kms/schemas/LimitType.yaml:4)
       *
       *     spec/kms/operations/ListAliases.yaml:39
       */
      Limit?: components['schemas']['LimitType'];
      /**
       * @description NextMarker of the previous answer, to go on where that one ended; absent in the first request.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/MarkerType.yaml:3)
       *
       *     Limit: at most 1024 characters (spec/kms/schemas/MarkerType.yaml:4)
       *
       *     Limit: matches [\u0020-\u00FF]* (spec/kms/schemas/MarkerType.yaml:5)
       *
       *     spec/kms/operations/ListAliases.yaml:44
       */
      Marker?: components['schemas']['MarkerType'];
    };
    /** @description spec/kms/operations/ListAliases.yaml:63 */
    ListAliasesResponse: {
      /**
       * @description Aliases; may be empty.
       *
       *     spec/kms/operations/ListAliases.yaml:66
       */
      Aliases: components['schemas']['AliasList'];
      /**
       * @description Marker for the next request; only where Truncated is true.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/MarkerType.yaml:3)
       *
       *     Limit: at most 1024 characters (spec/kms/schemas/MarkerType.yaml:4)
       *
       *     Limit: matches [\u0020-\u00FF]* (spec/kms/schemas/MarkerType.yaml:5)
       *
       *     spec/kms/operations/ListAliases.yaml:69
       */
      NextMarker?: components['schemas']['MarkerType'];
      /**
       * @description Whether there is more: if so, send the request again with NextMarker as Marker.
       *
       *     spec/kms/operations/ListAliases.yaml:72
       */
      Truncated: boolean;
    };
    /**
     * @description Aliases.
     *
     *     spec/kms/schemas/AliasList.yaml:1
     */
    AliasList: components['schemas']['AliasListEntry'][];
    /**
     * @description An alias in a list.
     *
     *     spec/kms/schemas/AliasListEntry.yaml:1
     */
    AliasListEntry: {
      /**
       * @description Name of the alias, with its prefix `alias/`.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/AliasNameType.yaml:3)
       *
       *     Limit: at most 256 characters (spec/kms/schemas/AliasNameType.yaml:4)
       *
       *     Limit: matches ^[a-zA-Z0-9:/_-]+$ (spec/kms/schemas/AliasNameType.yaml:5)
       *
       *     For example: "alias/ExampleAlias"
       *
       *     spec/kms/schemas/AliasListEntry.yaml:5
       */
      AliasName: components['schemas']['AliasNameType'];
      /**
       * @description ARN of the alias.
       *
       *     Limit: at least 20 characters (spec/kms/schemas/ArnType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/ArnType.yaml:4)
       *
       *     spec/kms/schemas/AliasListEntry.yaml:8
       */
      AliasArn: components['schemas']['ArnType'];
      /**
       * @description Key ID of the KMS key that the alias points to. Absent on an alias that AWS has predefined and that has no KMS key yet.
       *
       *     Limit: at least 1 characters (spec/kms/schemas/KeyIdType.yaml:3)
       *
       *     Limit: at most 2048 characters (spec/kms/schemas/KeyIdType.yaml:4)
       *
       *     Limit: matches ^\p{ASCII}+$ (spec/kms/schemas/KeyIdType.yaml:6)
       *
       *     spec/kms/schemas/AliasListEntry.yaml:11
       */
      TargetKeyId?: components['schemas']['KeyIdType'];
      /**
       * @description When the alias was created; absent on an alias that AWS has predefined and that has no KMS key yet.
       *
       *     Since 2020-12-17.
       *
       *     spec/kms/schemas/AliasListEntry.yaml:16
       */
      CreationDate?: components['schemas']['DateType'];
      /**
       * @description When the alias was last pointed to a KMS key, its creation included; absent on an alias that AWS has predefined and that has no KMS key yet.
       *
       *     Since 2020-12-17.
       *
       *     spec/kms/schemas/AliasListEntry.yaml:20
       */
      LastUpdatedDate?: components['schemas']['DateType'];
    };
    /**
     * @description The KMS key, alias or other entity that the request names does not exist here.
     *
     *     spec/kms/errors.yaml:4
     */
    NotFoundException: {
      message?: string;
    };
    /**
     * @description The KMS key is disabled.
     *
     *     spec/kms/errors.yaml:10
     */
    DisabledException: {
      message?: string;
    };
    /**
     * @description The KMS key cannot be reached at the moment; try again.
     *
     *     spec/kms/errors.yaml:16
     */
    KeyUnavailableException: {
      message?: string;
    };
    /**
     * @description A part that the service depends on did not answer in time; try again.
     *
     *     spec/kms/errors.yaml:22
     */
    DependencyTimeoutException: {
      message?: string;
    };
    /**
     * @description The usage, spec or algorithm of the KMS key does not fit the operation.
     *
     *     spec/kms/errors.yaml:35
     */
    InvalidKeyUsageException: {
      message?: string;
    };
    /**
     * @description A grant token in the request is not valid.
     *
     *     spec/kms/errors.yaml:41
     */
    InvalidGrantTokenException: {
      message?: string;
    };
    /**
     * @description The service failed for a reason of its own; try again.
     *
     *     spec/kms/errors.yaml:47
     */
    KMSInternalException: {
      message?: string;
    };
    /**
     * @description The state of the KMS key does not allow the operation.
     *
     *     spec/kms/errors.yaml:53
     */
    KMSInvalidStateException: {
      message?: string;
    };
    /**
     * @description The request was a dry run and would have succeeded.
     *
     *     spec/kms/errors.yaml:60
     */
    DryRunOperationException: {
      message?: string;
    };
    /**
     * @description An ARN in the request is malformed, or of a kind that the operation does not accept.
     *
     *     spec/kms/errors.yaml:67
     */
    InvalidArnException: {
      message?: string;
    };
    /**
     * @description The ciphertext is not one of this service's, was altered, or was made under another encryption context.
     *
     *     spec/kms/errors.yaml:73
     */
    InvalidCiphertextException: {
      message?: string;
    };
    /**
     * @description The KMS key in the request is not the one that made the ciphertext.
     *
     *     spec/kms/errors.yaml:80
     */
    IncorrectKeyException: {
      message?: string;
    };
    /**
     * @description The key policy is not a valid one, or would lock the caller out of changing it.
     *
     *     spec/kms/errors.yaml:86
     */
    MalformedPolicyDocumentException: {
      message?: string;
    };
    /**
     * @description What the request asks for is not possible with this kind of KMS key, in this Region, or at all.
     *
     *     spec/kms/errors.yaml:92
     */
    UnsupportedOperationException: {
      message?: string;
    };
    /**
     * @description A quota is used up: of keys, of aliases of a KMS key, or the size of a key policy.
     *
     *     spec/kms/errors.yaml:98
     */
    LimitExceededException: {
      message?: string;
    };
    /**
     * @description A tag in the request is not allowed, or the tags are too many.
     *
     *     spec/kms/errors.yaml:105
     */
    TagException: {
      message?: string;
    };
    /**
     * @description The custom key store that the request names does not exist.
     *
     *     spec/kms/errors.yaml:111
     */
    CustomKeyStoreNotFoundException: {
      message?: string;
    };
    /**
     * @description The connection state of the custom key store does not allow the operation.
     *
     *     spec/kms/errors.yaml:117
     */
    CustomKeyStoreInvalidStateException: {
      message?: string;
    };
    /**
     * @description The CloudHSM cluster behind the custom key store does not meet its requirements.
     *
     *     spec/kms/errors.yaml:123
     */
    CloudHsmClusterInvalidConfigurationException: {
      message?: string;
    };
    /**
     * @description The external key does not meet the requirements of an external key store.
     *
     *     spec/kms/errors.yaml:130
     */
    XksKeyInvalidConfigurationException: {
      message?: string;
    };
    /**
     * @description The external key belongs to another KMS key of the external key store already.
     *
     *     spec/kms/errors.yaml:136
     */
    XksKeyAlreadyInUseException: {
      message?: string;
    };
    /**
     * @description The external key store has no key with this identifier.
     *
     *     spec/kms/errors.yaml:142
     */
    XksKeyNotFoundException: {
      message?: string;
    };
    /**
     * @description The marker does not belong to this list.
     *
     *     spec/kms/errors.yaml:148
     */
    InvalidMarkerException: {
      message?: string;
    };
    /**
     * @description An alias with this name exists already.
     *
     *     spec/kms/errors.yaml:154
     */
    AlreadyExistsException: {
      message?: string;
    };
    /**
     * @description The alias name is not valid. Declared, but the service answers ValidationException instead.
     *
     *     spec/kms/errors.yaml:160
     */
    InvalidAliasNameException: {
      message?: string;
    };
    /**
     * @description The request violates a limit of a member, or a rule over several members.
     *
     *     spec/kms/errors.yaml:166
     */
    ValidationException: {
      message?: string;
    };
    /**
     * @description No policy or grant allows the caller to do this, or one denies it.
     *
     *     spec/kms/errors.yaml:172
     */
    AccessDeniedException: {
      Message?: string;
    };
    /**
     * @description The body is not JSON, or a member has the wrong JSON type.
     *
     *     spec/kms/errors.yaml:178
     */
    SerializationException: {
      Message?: string;
    };
    /**
     * @description X-Amz-Target names no operation of this service. With a media type other than those of the protocol the status is 404 and the body XML.
     *
     *     spec/kms/errors.yaml:184
     */
    UnknownOperationException: {
      message?: string;
    };
    /**
     * @description The alias name is reserved for AWS.
     *
     *     spec/kms/errors.yaml:192
     */
    NotAuthorizedException: {
      message?: string;
    };
    /**
     * @description The request carries no signature.
     *
     *     spec/kms/errors.yaml:198
     */
    MissingAuthenticationTokenException: {
      message?: string;
    };
    /**
     * @description A part of the signature is missing or malformed.
     *
     *     spec/kms/errors.yaml:205
     */
    IncompleteSignatureException: {
      message?: string;
    };
    /**
     * @description The signature does not fit the request, its scope is not this service, or its time is too far off.
     *
     *     spec/kms/errors.yaml:212
     */
    InvalidSignatureException: {
      message?: string;
    };
    /**
     * @description The access key or the session token is not known.
     *
     *     spec/kms/errors.yaml:218
     */
    UnrecognizedClientException: {
      message?: string;
    };
    /**
     * @description The session token has expired.
     *
     *     spec/kms/errors.yaml:224
     */
    ExpiredTokenException: {
      message?: string;
    };
    /**
     * @description The caller sends requests faster than allowed; try again later.
     *
     *     spec/kms/errors.yaml:230
     */
    ThrottlingException: {
      message?: string;
    };
    /**
     * @description The body is larger than the service reads.
     *
     *     spec/kms/errors.yaml:237
     */
    RequestEntityTooLargeException: {
      message?: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
