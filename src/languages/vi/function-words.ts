/** Words of the custom functions in Vietnamese. English has the same shape: a missing word does not compile. */
export const functionWords = {
  statuses: {
    'no-data': 'Chưa có số liệu',
    stale: 'Quá hạn cập nhật',
    'just-started': 'Mới bắt đầu',
    'on-track': 'Đúng tiến độ',
    'at-risk': 'Có nguy cơ',
    'off-track': 'Chậm tiến độ',
    'on-target': 'Đang đạt',
    achieved: 'Đạt',
    nearly: 'Gần đạt',
    missed: 'Chưa đạt',
  },
  kpiStatuses: { 'no-data': 'Chưa có số liệu', met: 'Đạt', near: 'Gần đạt', missed: 'Chưa đạt' },
  types: {
    'at-least': 'tối thiểu',
    'at-most': 'tối đa',
    exactly: 'đúng bằng',
    'stay-above': 'giữ trên',
    'stay-below': 'giữ dưới',
    'stay-between': 'giữ trong',
    done: 'có/không',
    rated: 'thang điểm',
  },
  row: 'dòng {row}',
  refusals: {
    'passed-on': '{value}',
    'date-for-number': 'ô là một ngày, không phải số. Nếu đã gõ 4-5, hãy định dạng ô là văn bản rồi gõ lại.',
    'not-a-language': '«{value}» không phải là một ngôn ngữ có sẵn. Hãy ghi vi hoặc en.',
    'not-a-number': '«{value}» không phải là số. Hãy nhập một số, ví dụ 35, 8,5% hay 1,33 triệu.',
    'cell-error': 'ô đang báo lỗi {value}. Hãy sửa ô đó trước.',
    'not-a-type':
      '«{value}» không phải là một kiểu đo. Hãy dùng tối thiểu, tối đa, đúng bằng, giữ trên, giữ dưới, giữ trong, có/không hoặc thang điểm.',
    'not-done-or-not': '«{value}» không cho biết xong hay chưa. Hãy ghi có, không, hoặc một tỷ lệ như 40%.',
    'target-missing': 'còn trống. Hãy nhập mục tiêu là một con số.',
    'target-equals-start':
      'mục tiêu {target} trùng với giá trị đầu kỳ nên không đo được tiến độ. Hãy sửa một trong hai.',
    'target-zero': 'mục tiêu 0 trùng với mức xuất phát 0. Hãy nhập giá trị đầu kỳ, hoặc chọn kiểu tối đa.',
    'upper-missing': 'cần một khoảng, ví dụ 4–5 (ô định dạng văn bản), hoặc hai cột dưới và trên.',
    'rated-key-result': 'thang điểm chỉ dùng cho KPI. Hãy dùng KPI_SCORE, hoặc chọn kiểu khác.',
  },
};
