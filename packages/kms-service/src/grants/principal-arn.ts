const iam = /^arn:aws[a-z-]*:iam::\d{12}:(?:root|user\/.+|role\/.+)$/;
const sts = /^arn:aws[a-z-]*:sts::\d{12}:(?:assumed-role\/[^/]+\/[^/]+|federated-user\/.+)$/;

/** Whether a text is the ARN of a principal that a grant may name: account, user, role, federated or assumed-role user. */
export function isPrincipalArn(text: string): boolean {
  return iam.test(text) || sts.test(text);
}
