import type { StructureShape } from '@trent/protocol';

/** One member of each kind. */
export const everything: StructureShape = {
  kind: 'structure',
  members: {
    Text: { kind: 'string' },
    Count: { kind: 'integer' },
    Ratio: { kind: 'float' },
    Flag: { kind: 'boolean' },
    Bytes: { kind: 'blob' },
    When: { kind: 'timestamp' },
    Anything: { kind: 'document' },
    List: { kind: 'list', of: { kind: 'string' } },
    SparseList: { kind: 'list', of: { kind: 'string' }, sparse: true },
    Map: { kind: 'map', of: { kind: 'string' } },
    SparseMap: { kind: 'map', of: { kind: 'string' }, sparse: true },
    BlobMap: { kind: 'map', of: { kind: 'list', of: { kind: 'blob' } } },
    Inner: { kind: 'structure', members: { Text: { kind: 'string' } } },
    Self: { kind: 'reference', to: () => everything },
  },
};

/** A structure of one member. */
export const one = (shape: StructureShape['members'][string]): StructureShape => ({
  kind: 'structure',
  members: { M: shape },
});
