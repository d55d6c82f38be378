export default { test: { include: ['*.example.ts'], exclude: ['node-test.example.ts'] } };
