import { z } from 'zod';

/**
 * The same limits as the spec's, as zod says them. Its lengths are code units; to count code points it would need more
 * code of one's own, and time.
 */
export const zodSchema: z.ZodType = z.object({
  KeyId: z
    .string()
    .min(1)
    .max(2048)
    .regex(/^\p{ASCII}+$/u),
  KeySpec: z.enum(['AES_256', 'AES_128']).optional(),
  NumberOfBytes: z.int().min(1).max(1024).optional(),
  EncryptionContext: z.record(z.string(), z.string()).optional(),
  GrantTokens: z.array(z.string().min(1).max(8192)).max(10).optional(),
  DryRun: z.boolean().optional(),
});
