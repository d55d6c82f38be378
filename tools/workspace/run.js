// What every npm script of the workspace starts: `node tools/workspace/run.js <demo|test|start|...> [arguments]`.
// It runs on whatever Node is on the machine, before anything is installed, so it is plain JavaScript that even a very
// old Node can read, and it imports nothing until it knows the version.
(function () {
  var oldest = 20;
  var major = Number(process.versions.node.split('.')[0]);
  if (major < oldest) {
    process.stderr.write(
      'trent needs Node ' +
        oldest +
        ' or later to install itself, this is ' +
        process.version +
        ': get a newer one from https://nodejs.org\n',
    );
    process.exit(3);
  }
  import('./launch.js')
    .then(function (launch) {
      return launch.main(process.argv.slice(2));
    })
    .then(function (exitCode) {
      process.exitCode = exitCode;
    });
})();
