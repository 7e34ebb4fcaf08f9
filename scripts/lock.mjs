/**
 * Optional packages that some package of the lock wants and the lock does not hold. npm leaves them out
 * silently when the registry lacked them on the day of the install; `npm ci` then fails on the platform
 * they are for.
 * @param {Record<string, import('./install.mjs').Locked>} packages `packages` of package-lock.json
 * @returns {string[]}
 */
export const missingFromLock = (packages) =>
  Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !homes(path).some((home) => packages[`${home}node_modules/${name}`]))
      .map((name) => `${name}, wanted by ${path || 'the project'}`),
  );

/**
 * The folders Node looks a dependency up from, innermost first: `node_modules/a/node_modules/b/`, … , ``.
 * @param {string} path
 * @returns {string[]}
 */
function homes(path) {
  if (path === '') return [''];
  return [
    `${path}/`,
    ...homes(path.slice(0, path.lastIndexOf('node_modules/')).replace(/\/$/, '')),
  ];
}
