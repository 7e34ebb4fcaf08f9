import { watchedFolder } from '#lib/intake/watched-folder.ts';

/** Which folder is watched, or how to have one watched. */
export function WatchedFolder() {
  const folder = watchedFolder();
  return (
    <p className="mt-6 text-note text-soft">
      {folder === null ? (
        <>
          也可以让勾稽监看一个文件夹，放进去的文件会自动读取，原件留在原处：启动时把环境变量{' '}
          <code>GOUJI_WATCH</code> 设为该文件夹的路径。
        </>
      ) : (
        <>
          正在监看文件夹 <strong className="break-all">{folder}</strong>
          ，放进去的文件会自动读取，原件留在原处。
        </>
      )}
    </p>
  );
}
