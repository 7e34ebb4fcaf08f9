import { loadSamples } from '#app/upload/actions.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { NoReports } from '#components/upload/no-reports.tsx';
import type { Scope } from './scope.ts';

/** What stands instead of charts: nothing stored yet, or nothing that answers the filters. Null: there is something. */
export function nothingIn({ choices, units, years }: Scope) {
  if (choices.years.length === 0) return <NoReports loadSamples={loadSamples} />;
  if (units.length > 0 && years.length > 0) return null;
  return (
    <div className="mt-4">
      <EmptyState title="没有符合条件的单位或年度">
        <p>放宽上面的筛选再看。</p>
      </EmptyState>
    </div>
  );
}
