/** Names of the headers of AWS JSON 1.1 and SigV4, in the lower case that HttpHeaders asks for. */
export const HEADER: {
  readonly authorization: 'authorization';
  readonly contentLength: 'content-length';
  readonly contentType: 'content-type';
  readonly date: 'date';
  readonly host: 'host';
  readonly amzContentSha256: 'x-amz-content-sha256';
  readonly amzDate: 'x-amz-date';
  readonly amzSecurityToken: 'x-amz-security-token';
  readonly amzTarget: 'x-amz-target';
  readonly amznErrorType: 'x-amzn-errortype';
  readonly amznRequestId: 'x-amzn-requestid';
} = {
  authorization: 'authorization',
  contentLength: 'content-length',
  contentType: 'content-type',
  date: 'date',
  host: 'host',
  amzContentSha256: 'x-amz-content-sha256',
  amzDate: 'x-amz-date',
  amzSecurityToken: 'x-amz-security-token',
  amzTarget: 'x-amz-target',
  amznErrorType: 'x-amzn-errortype',
  amznRequestId: 'x-amzn-requestid',
};
