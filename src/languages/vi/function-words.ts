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
  grades: {
    letters: ['A', 'B', 'C', 'D'],
    nd335: [
      'Hoàn thành xuất sắc nhiệm vụ',
      'Hoàn thành tốt nhiệm vụ',
      'Hoàn thành nhiệm vụ',
      'Không hoàn thành nhiệm vụ',
    ],
  },
};
