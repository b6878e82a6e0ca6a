/** What the sidebar says in Vietnamese of levels: a team's cycle that serves another one; the English has the same words. */
export const levelWordsVi = {
  above: 'Phục vụ OKR cấp trên (không bắt buộc)',
  aboveHint: 'Mục tiêu của nhóm sẽ có một dòng trên trang OKR cấp trên và được tính vào điểm ở đó.',
  noneAbove: 'Không',
  parent: (id: string) => `${id} phục vụ mục tiêu cấp trên`,
  noParent: 'Chưa chọn',
  gettingAbove: 'Đang lấy mục tiêu cấp trên…',
};

export type LevelWords = typeof levelWordsVi;
