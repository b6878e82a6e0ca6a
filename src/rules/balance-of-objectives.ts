import type { Cascade } from '../domain/cascade';
import { fold } from '../languages/clean';
import type { Finding } from './finding';

/** Words are folded, `đ` as `d`. Revenue and what drives it: traffic, conversion, order value, customers, retention. */
const REVENUE =
  /doanh thu|doanh số|revenue|sales|bán hàng|traffic|conversion|chuyển dổi|aov|giá trị dơn|dơn hàng|orders?|khách hàng|customer|retention|churn|giữ chân|lead|pipeline|arr|mrr|lợi nhuận|profit|margin|combo|thị phần|hợp dồng|deals?|cpa|cac/;
const RUN =
  /duy trì|ổn dịnh|vận hành|dảm bảo|chuẩn hoá|chuẩn hóa|tuân thủ|giữ vững|kiểm soát|maintain|keep|stabil|operat|standardi|complian|control|reliab/;
const GROW =
  /tăng|mở rộng|phát triển|cải thiện|nâng|dột phá|ra mắt|grow|expand|increase|improve|launch|boost|win|develop|build|xây dựng/;

/** No objective touches revenue or what drives it. */
export function noRevenueLink({ objectives, relation }: Cascade): Finding | undefined {
  const said = objectives.flatMap((one) => [one.statement, ...one.keyResults.map((keyResult) => keyResult.statement)]);
  if (
    relation ||
    said.every((statement) => !statement.trim()) ||
    said.some((statement) => REVENUE.test(fold(statement)))
  )
    return undefined;
  return { code: 'no-revenue-link', severity: 'hint', facts: {} };
}

/** All objectives keep the business running, or all grow it. Told by their words; an objective with neither leaves it open. */
export function allRunOrAllGrow({ objectives }: Cascade): Finding | undefined {
  if (objectives.length < 2) return undefined;
  const kinds = objectives.map(({ statement }) =>
    RUN.test(fold(statement)) ? 'run' : GROW.test(fold(statement)) ? 'grow' : undefined,
  );
  const [first] = kinds;
  return first && kinds.every((kind) => kind === first)
    ? { code: 'all-run-or-all-grow', severity: 'hint', facts: { kind: first } }
    : undefined;
}
