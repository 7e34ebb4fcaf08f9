export default function Loading() {
  return (
    <p role="status" className="pt-8 text-soft">
      正在读取…
    </p>
  );
}
