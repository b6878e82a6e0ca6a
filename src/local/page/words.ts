/** What the page itself says; the add-on's own words come from the add-on. */
export type PageLanguage = 'vi' | 'en';

const vi = {
  extensions: 'Tiện ích mở rộng',
  today: 'Hôm nay',
  todayHelp: 'Ngày của máy chủ cục bộ: TODAY() và mọi tính toán theo ngày này',
  locale: 'Ngôn ngữ',
  localeHelp: 'Ngôn ngữ và cách ghi số của bảng tính; đổi là mở một bảng tính mới',
  fillExample: 'Điền số liệu mẫu',
  fillExampleHelp: 'Điền kết quả giữa quý của một đội marketing vào bộ trang tính vừa tạo',
  download: 'Tải .xlsx',
  downloadHelp: 'Tải bảng tính này về dưới dạng tệp Excel',
  startAnew: 'Làm lại từ đầu',
  startAnewHelp: 'Xoá bảng tính này và mở một bảng tính trống',
  loading: 'Đang mở bảng tính…',
  closeSidebar: 'Đóng thanh bên',
  yes: 'Xoá và bắt đầu lại',
  no: 'Giữ lại',
  askAnew: 'Bảng tính này và mọi thứ trong đó sẽ bị xoá khỏi trình duyệt. Bạn có muốn bắt đầu lại từ đầu không?',
  askLocale:
    'Đổi ngôn ngữ sẽ mở một bảng tính mới; bảng tính đang mở và mọi thứ trong đó sẽ bị xoá khỏi trình duyệt. Bạn có muốn đổi không?',
  noBuild:
    'Chưa có bộ trang tính nào để điền. Mở Tiện ích mở rộng › OKR Cascade, tạo quý Marketing rồi bấm lại nút này.',
  filling: 'Đang điền số liệu mẫu…',
  filled: (count: number, day: string) => `Đã điền ${count} số liệu mẫu; hôm nay được đặt là ${day}.`,
  notFilled: (reason: string) =>
    `Không điền được số liệu mẫu (${reason}). Số liệu mẫu chỉ hợp với bộ trang tính từ mẫu Marketing nguyên bản.`,
  noMenu: 'Tiện ích không đăng ký mục nào',
  menuFailed: (reason: string) => `Không mở được menu của tiện ích: ${reason}`,
  failed: (what: string, reason: string) => `${what} bị lỗi: ${reason}`,
  notShared:
    'Trình duyệt này không cho trang dùng SharedArrayBuffer, nên tiện ích không chạy được. Hãy mở đúng địa chỉ mà “npm start” in ra (http://localhost:…) bằng Chrome, Edge hoặc Firefox bản mới.',
  notKept: 'Trình duyệt không lưu được bảng tính này; tải lại trang sẽ mất những gì vừa làm.',
  protectedCell: 'Ô này được bảo vệ: nội dung ở đây do công thức tính ra, không nên sửa nhầm. Bạn vẫn muốn sửa?',
  editAnyway: 'Vẫn sửa',
  cancel: 'Huỷ',
  chart: 'Biểu đồ',
  chartIsEmpty: 'Chưa có số liệu để vẽ.',
};

export type PageWords = typeof vi;

const en: PageWords = {
  extensions: 'Extensions',
  today: 'Today',
  todayHelp: 'The local host’s day: TODAY() and everything counted by date follow it',
  locale: 'Language',
  localeHelp: 'Language and number style of the spreadsheet; changing it opens a new one',
  fillExample: 'Fill example actuals',
  fillExampleHelp: 'Fill a marketing team’s mid-quarter results into the sheets just built',
  download: 'Download .xlsx',
  downloadHelp: 'Download this spreadsheet as an Excel file',
  startAnew: 'Start anew',
  startAnewHelp: 'Drop this spreadsheet and open a blank one',
  loading: 'Opening the spreadsheet…',
  closeSidebar: 'Close the sidebar',
  yes: 'Drop it and start anew',
  no: 'Keep it',
  askAnew: 'This spreadsheet and everything in it will be removed from the browser. Do you want to start anew?',
  askLocale:
    'Changing the language opens a new spreadsheet; the open one and everything in it will be removed from the browser. Do you want to change it?',
  noBuild:
    'There are no sheets to fill yet. Open Extensions › OKR Cascade, build the Marketing quarter, and press again.',
  filling: 'Filling the example actuals…',
  filled: (count, day) => `Filled ${count} example actuals; today is set to ${day}.`,
  notFilled: (reason) =>
    `The example actuals could not be filled in (${reason}). They fit sheets built from the unchanged Marketing template.`,
  noMenu: 'The add-on registered no item',
  menuFailed: (reason) => `The add-on’s menu could not be opened: ${reason}`,
  failed: (what, reason) => `${what} failed: ${reason}`,
  notShared:
    'This browser does not let the page use SharedArrayBuffer, so the add-on cannot run. Open the very address that “npm start” printed (http://localhost:…) in a recent Chrome, Edge or Firefox.',
  notKept: 'The browser could not keep this spreadsheet; reloading the page will lose what was just done.',
  protectedCell: 'This cell is protected: a formula computes what stands here. Do you want to edit it anyway?',
  editAnyway: 'Edit anyway',
  cancel: 'Cancel',
  chart: 'Chart',
  chartIsEmpty: 'There are no numbers to draw yet.',
};

export const pageWords = (language: PageLanguage): PageWords => ({ vi, en })[language];
