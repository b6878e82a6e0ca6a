/**
 * Sentences of the findings: what, where, and how to mend it. `{fact}` is filled in; `{fact?…}` stands only where the fact
 * is there, `{fact?a=…|b=…}` chooses by it. What custom functions say is apart from what only the sidebar says.
 */
export const viStatement = {
  severity: { error: 'Lỗi', warning: 'Cảnh báo', hint: 'Gợi ý' },
  'no-number': 'Chưa có con số để đo. Hãy ghi mức cần đạt, ví dụ “≥ 95%” hoặc “từ 20 lên 40”.',
  'vague-word': 'Từ {words} chưa cho biết đo bằng gì. Hãy thay bằng một chỉ số kèm con số.',
  pointer:
    '“{words}” nhắc tới một con số nằm ở chỗ khác. Hãy ghi rõ con số, hoặc liên kết với kết quả then chốt có con số đó.',
  'too-many-objectives': 'Có {count} mục tiêu, nhiều nhất nên là {limit}. Hãy gộp lại hoặc chuyển bớt sang kỳ sau.',
  'too-many-key-results':
    'Mục tiêu có {count} kết quả then chốt, nhiều nhất nên là {limit}. Hãy giữ những kết quả quan trọng nhất.',
  'ambiguous-number': '“{written}” có thể là {first} hoặc {second}. Hãy chọn cách hiểu đúng.',
  'from-equals-to':
    'Mức đầu kỳ và mức cần đạt đều là {number}, không có tiến độ để đo. Hãy sửa một trong hai; nếu chỉ cần giữ mức này, hãy viết “Giữ … ≥ {number}”.',
  'contradictory-direction':
    '“{words}” ngược với chiều tăng, giảm mà câu nêu. Hãy chọn: thay đổi thêm chừng đó, hay đi tới mức đó.',
  'relative-needs-baseline': 'Tăng hay giảm so với mức nào? Hãy điền mức đầu kỳ, hoặc ghi “từ … lên …”.',
  compound: 'Một dòng đang gộp hai kết quả. Hãy tách thành “{first}” và “{second}”, mỗi dòng một con số.',
};

export type StatementWords = typeof viStatement;

/** Of a whole cascade, and hints. */
export const vi = {
  finding: {
    'output-not-outcome': '“{words}” là việc làm ra, chưa phải kết quả. Hãy nghĩ xem việc đó thay đổi con số nào.',
    'no-owner': 'Chưa có người chịu trách nhiệm. Hãy giao cho một người hoặc một vị trí.',
    'no-deadline': 'Kỳ chưa có ngày kết thúc. Hãy chọn ngày kết thúc ở bước đầu.',
    'no-baseline': 'Chưa có mức đầu kỳ, tiến độ sẽ tính từ 0. Hãy điền mức hiện tại.',
    uncovered: 'Chưa vị trí nào gánh kết quả then chốt này. Hãy giao cho một vị trí.',
    shared:
      '{count} vị trí cùng gánh kết quả này ({names}). Hãy để một vị trí gánh, hoặc phân bổ cho mỗi vị trí một con số riêng.',
    'no-revenue-link':
      'Chưa mục tiêu nào gắn với doanh thu hoặc yếu tố tạo ra doanh thu. Hãy cân nhắc thêm một mục tiêu như vậy.',
    'all-run-or-all-grow':
      'Các mục tiêu đều {kind?run=để vận hành|grow=để tăng trưởng}. Hãy cân bằng giữa vận hành và tăng trưởng.',
    'no-final-goal': 'Chưa ghi đích cuối. Hãy ghi KPI này phục vụ kết quả nào.',
    'out-of-reach': 'Mức cần đạt gấp {times} lần so với đầu kỳ. Hãy xem lại có khả thi trong một kỳ không.',
    'metric-mismatch':
      'Dòng này đo một chỉ số khác với {id} “{words}”. Hãy liên kết lại, hoặc phân bổ một con số riêng cho dòng này.',
    'weights-not-100':
      'Trọng số cộng lại là {sum}%{missing?, còn {missing} dòng để trống}. Hãy sửa cho đủ 100%, hoặc để trống hết nếu các dòng ngang nhau.',
    'unbalanced-card':
      'Phiếu chưa có KPI {missing?leading=dẫn dắt (đo việc làm trước khi có kết quả)|quality=về chất lượng hoặc chi phí}. Hãy thêm một dòng.',
    sandbagging: 'Mức đầu kỳ {baseline} đã đạt mức cần đạt {target}. Hãy nâng mức cần đạt.',
    'minimum-and-range':
      '“Tối thiểu” đi cùng một khoảng: sẽ tính đạt từ {low}, không phải {high}. Nếu muốn khác, hãy ghi một con số.',
  },
  repair: {
    'fill-in': 'Viết: {statement}',
    means: 'Là {number}',
    'means-level': 'Tới mức đó: {statement}',
    'means-change': 'Thay đổi chừng đó: {statement}',
    'as-level': 'Ghi thành mức: {statement}',
    split: 'Tách dòng',
    carry: 'Giao cho {name}',
    allocate: 'Phân bổ số riêng',
    'sum-of-months': 'Viết: {statement}',
  },
  rough:
    'Ước tính thô: {factors} ≈ {revenue}{cost?; chi phí {perOrder} mỗi đơn ≈ {cost}, bằng {share} doanh thu}{within?yes=, trong trần {cap}|no=, vượt trần {cap}}.',
  scales: [
    [1e9, 'tỷ'],
    [1e6, 'triệu'],
  ] as [number, string][],
};

export type FindingWords = typeof vi;
