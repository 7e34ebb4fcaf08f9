import { watchedFolder } from '#lib/intake/watched-folder.ts';

/** Which folder is watched, or how to have one watched. */
export function WatchedFolder() {
  const folder = watchedFolder();
  return (
    <p className="mt-6 text-note text-soft">
      {folder === null ? (
        <>
          也可以让勾稽监看一个文件夹：启动时设置环境变量 <code>GOUJI_WATCH=文件夹</code>
          ，放进去的文件会自动读取，原件留在原处。
        </>
      ) : (
        <>
          正在监看文件夹 <code className="break-all">{folder}</code>
          ：放进去的文件会自动读取，原件留在原处。
        </>
      )}
    </p>
  );
}
