import { mkdirSync, writeFileSync } from 'node:fs';

/** A tiny add-on in the shape of the real one: a menu, a sidebar, a few functions that show what the host does. */
const CODE = `var StandIn = { calls: 0 };
/**
 * Chia thực đạt cho chỉ tiêu.
 *
 * @param {number} current Giá trị hiện tại
 * @param {number} target Chỉ tiêu
 * @return {number} Tỉ lệ
 * @customfunction
 */
function OKR_RATIO(current, target) {
  if (target === '') throw new Error('Ô chỉ tiêu trống: hãy điền chỉ tiêu.');
  return Array.isArray(current)
    ? current.map((row, i) => [row[0] === '' ? '' : row[0] / target[i][0]])
    : current / target;
}
function onOpen(e) {
  console.log(\`onOpen \${e.authMode}\`);
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(/^vi/.test(Session.getActiveUserLocale()) ? 'Mở bảng bên' : 'Open the sidebar', 'openSidebar')
    .addItem('Báo lỗi', 'fail')
    .addToUi();
}
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Thanh thử'));
}
function fail() {
  throw new Error('hỏng rồi');
}
function hidden_() {
  return 'never';
}
function environment() {
  return [++StandIn.calls, typeof window, typeof fetch, typeof setTimeout, typeof document, typeof SpreadsheetApp];
}
function write(values) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Bảng ' + values[0][0]);
  sheet.getRange(1, 1, values.length, values[0].length).setValues(values);
  sheet.getRange('D1').setFormula('=OKR_RATIO(B1:B2;C1:C2)');
  sheet.getRange('D1:D2').setNumberFormat('0%');
  SpreadsheetApp.flush();
  PropertiesService.getDocumentProperties().setProperty('made', sheet.getName());
  return sheet.getRange('D1:D2').getValues();
}
function made() {
  return PropertiesService.getDocumentProperties().getProperty('made');
}
function furnish() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.getRange('H5').setValue('tính sẵn').protect().setWarningOnly(true);
  sheet.getRange('H6').setNote('Bản gốc').setDataValidation(
    SpreadsheetApp.newDataValidation().requireValueInList(['cam kết', 'thách thức']).setAllowInvalid(false).build());
}
function charts() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.insertSheet('Biểu đồ');
  sheet.getRange('A1:D5').setValues([
    ['Mục tiêu', 'Tiến độ', 'Nhịp', 'Lệch'],
    ['O1 Tăng trưởng traffic', 0.62, 0.5, 0.12],
    ['O2 Conversion & AOV', 0.35, 0.5, -0.15],
    ['ẩn', 9, 9, 9],
    ['O3 Content', 0.81, 0.5, 0.31],
  ]);
  sheet.getRange('B2:D5').setNumberFormat('0%');
  sheet.hideRows(4);
  sheet.setFrozenRows(1);
  const range = sheet.getRange('A1:C5');
  sheet.insertChart(sheet.newChart().asComboChart().addRange(range).setNumHeaders(1).setTitle('Tiến độ và nhịp').setYAxisTitle('Điểm')
    .setColors(['#1a73e8', '#ea8600']).setOption('width', 460).setOption('height', 260).setPosition(7, 1, 0, 0).build());
  sheet.insertChart(sheet.newChart().asBarChart().addRange(sheet.getRange('A1:A5')).addRange(sheet.getRange('D1:D5')).setTitle('Lệch so với nhịp')
    .setOption('legend.position', 'none').setOption('width', 460).setOption('height', 260).setPosition(7, 7, 0, 0).build());
  sheet.insertChart(sheet.newChart().asLineChart().addRange(range).setOption('legend', { position: 'bottom' }).setXAxisTitle('Tuần')
    .setOption('width', 460).setOption('height', 260).setPosition(19, 1, 10, 10).build());
  sheet.insertChart(sheet.newChart().addRange(sheet.getRange('F1:G3')).setOption('title', 'Trống').setOption('width', 300).setOption('height', 200).setPosition(19, 7, 0, 0).build());
}
function hung(a1) {
  const sheet = SpreadsheetApp.getActiveSheet();
  const [cell] = [sheet.getRange(a1)];
  const rule = cell.getDataValidation();
  const text = cell.getRichTextValue();
  return {
    rule: rule && [String(rule.getCriteriaType()), rule.getCriteriaValues(), rule.getAllowInvalid()],
    formats: sheet.getConditionalFormatRules().map((format) => {
      const condition = format.getBooleanCondition();
      return [format.getRanges().map((range) => range.getA1Notation()).join(), String(condition.getCriteriaType()), condition.getCriteriaValues(), condition.getBackground()];
    }),
    note: cell.getNote(),
    value: cell.getValue(),
    link: text && text.getLinkUrl(),
  };
}
function allHung(cells) {
  return cells.map((a1) => hung(a1));
}
function link(to) {
  const sheet = SpreadsheetApp.getActiveSheet();
  const target = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(to) || SpreadsheetApp.getActiveSpreadsheet().insertSheet(to);
  SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(sheet);
  const text = SpreadsheetApp.newRichTextValue().setText('Mở ' + to).setLinkUrl('#gid=' + target.getSheetId()).build();
  sheet.getRange('F2').setRichTextValue(text);
  sheet.getRange('F3').setFormula('=HYPERLINK("#gid=' + target.getSheetId() + '"; "Cũng mở")');
  return target.getSheetId();
}
function judge() {
  SpreadsheetApp.getActiveSheet().getRange('F5:F6').setDataValidation(
    SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=F5>10').setAllowInvalid(false).build());
}
function insertAbove() {
  SpreadsheetApp.getActiveSheet().insertRowBefore(1);
}
function slow(milliseconds) {
  Utilities.sleep(milliseconds);
  return milliseconds;
}
function day() {
  return new Date();
}
function holes(given) {
  return [given, undefined, null];
}
`;

const SIDEBAR = `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><base target="_top"><title>Thanh thử</title></head>
<body>
<p id="mode"></p>
<button id="close" onclick="google.script.host.close()">Đóng</button>
<script>
document.getElementById('mode').textContent = document.compatMode + ' ' + document.scripts.length;
</script>
</body>
</html>
`;

const MANIFEST = {
  timeZone: 'Asia/Ho_Chi_Minh',
  runtimeVersion: 'V8',
  oauthScopes: [
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
  ],
};

/** Writes it as `npm run build` would, and says where. */
export function standInAddon(): string {
  const folder = '.local/stand-in';
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/Code.js`, CODE);
  writeFileSync(`${folder}/Sidebar.html`, SIDEBAR);
  writeFileSync(`${folder}/appsscript.json`, JSON.stringify(MANIFEST));
  return folder;
}
