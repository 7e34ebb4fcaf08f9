// Imported before anything else, and written for any Node: says which one is needed.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!(major >= 24 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19))) {
  console.error(
    `需要 Node 20.19、22.13 或 24 以上，当前为 ${process.versions.node}。\n` +
      `Gouji needs Node 20.19, 22.13 or 24 and later; this is ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}
