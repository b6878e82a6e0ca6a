export const vi = {
  openSidebar: 'Mở trợ lý mục tiêu',
};

/** Every language has each of these words. */
export type ActionWords = typeof vi;
