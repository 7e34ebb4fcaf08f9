import { LinkButton } from '#components/ui/button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

export default function NotFound() {
  return (
    <>
      <PageHeader title="没有这一页" lead="地址有误，或者这份报告不在库中。" />
      <LinkButton href="/reports">去报告库</LinkButton>
    </>
  );
}
