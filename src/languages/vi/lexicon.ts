import type { Lexicon } from '../lexicon';

/** Vietnamese words to read statements by. A word after `!` is not understood without its marks: it means something else then. */
export const lexicon: Lexicon = {
  atLeast:
    'ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|không nhỏ hơn|không kém|trên|hơn|cao hơn|lớn hơn|nhiều hơn|vượt|vượt mức|vượt mốc|vượt quá|vượt trên|thấp nhất',
  atMost:
    'tối đa|nhiều nhất|cao nhất|không quá|không vượt|không vượt quá|không để vượt|không để vượt quá|không được vượt|không được vượt quá|không được quá|không để quá|không cao hơn|không lớn hơn|không nhiều hơn|không hơn|dưới|dưới mức|thấp hơn|ít hơn|nhỏ hơn|nhanh hơn|ngắn hơn|chưa đến|chưa tới|trần|chậm nhất',
  neverOver:
    'không vượt|không vượt quá|không để vượt|không để vượt quá|không được vượt|không được vượt quá|không tăng quá|không thấp hơn|không để thấp hơn|không giảm dưới',
  exactly: 'bằng|đúng|đúng bằng|chính xác|vừa đúng',
  orMore: 'trở lên|hoặc hơn|hoặc cao hơn|hoặc nhiều hơn|đổ lên|tối thiểu',
  orLess: 'trở xuống|hoặc thấp hơn|hoặc ít hơn|đổ lại|đổ xuống|tối đa',
  to: 'lên|lên đến|lên tới|lên mức|lên thành|lên còn|xuống|xuống còn|xuống đến|xuống tới|xuống mức|còn|chỉ còn|về|về mức|về còn|thành|đến|tới|đến mức|sang',
  upTo: 'lên|lên đến|lên tới|lên mức|lên thành|xuống|xuống còn|xuống đến|xuống tới|xuống mức|còn|chỉ còn|về|về mức|về còn|thành',
  reach:
    'đạt|đạt được|đạt mức|đạt mốc|đạt ngưỡng|cán mốc|chạm mốc|mang về|mang lại|thu về|thu được|đem về|chiếm|mục tiêu|mục tiêu là|chỉ tiêu|mục tiêu đạt|hướng tới|hướng đến',
  from: 'từ|từ mức|tăng từ|giảm từ|nâng từ|từ con số',
  now: 'hiện tại|hiện nay|hiện|hiện đang|hiện là|đang là|đang ở|đang ở mức|đang|hiện trạng|hiện có|đầu kỳ|kỳ trước|quý trước|tháng trước|năm trước|năm ngoái|cùng kỳ|thực tế|mức nền|số liệu nền|cơ sở|ban đầu|trước đây|trước đó|baseline|mốc đầu',
  than: 'so với|so|hơn so với',
  by: 'thêm|thêm được',
  increase:
    'tăng|nâng|nâng cao|tăng trưởng|gia tăng|tăng cường|tăng thêm|tăng tốc|mở rộng|phát triển|đẩy|đẩy mạnh|cải thiện|bứt phá|tăng lên|!nhân|nâng tầm|nâng mức|tăng đều|tăng ròng|mức tăng',
  decrease:
    'giảm|giảm thiểu|cắt giảm|cắt|!cắt|!hạ|hạ thấp|rút ngắn|thu hẹp|loại bỏ|hạn chế|kéo giảm|làm giảm|giảm bớt|rút gọn|giảm thời gian|giảm chi phí|xoá bỏ|kéo xuống|hạ mức|thu gọn|giảm dần|giảm tải|giảm đều|ngăn ngừa|mức giảm|giảm sâu|bớt',
  better: 'cải thiện|tối ưu|tối ưu hoá|tối ưu hóa|nâng cao chất lượng|hoàn thiện',
  maintain:
    'giữ|duy trì|giữ vững|giữ nguyên|giữ ổn định|ổn định|bảo toàn|kiểm soát|bảo đảm giữ|giữ ở mức|duy trì ở mức|giữ mức|duy trì mức',
  fewerIsBetter:
    'chi phí|thời gian|thời hạn|lỗi|sự cố|khiếu nại|phàn nàn|nghỉ việc|thôi việc|rời bỏ|rời đi|nợ xấu|nợ quá hạn|công nợ|công nợ quá hạn|công nợ phải thu|tồn kho|hàng tồn|hao hụt|thất thoát|phế phẩm|tai nạn|tai nạn lao động|!trễ|!trễ hạn|!chậm|chậm trễ|quá hạn|!hủy|!huỷ|!hoàn|hoàn hàng|trả hàng|đổi trả|huỷ đơn|hủy đơn|tỷ lệ hoàn|tỉ lệ hoàn|sai sót|sai lệch|chênh lệch|vi phạm|hàng hỏng|rủi ro|thoát trang|tắc nghẽn|gián đoạn|ngừng máy|dừng máy|tiêu hao|định mức|lãng phí|giá vốn|giá thành|độ trễ|lead time|vắng mặt|nghỉ không phép|đi muộn|bỏ giỏ|bỏ giỏ hàng|biến động nhân sự|phát sinh|làm thêm giờ|tăng ca|phản hồi tiêu cực|đánh giá xấu|đánh giá tiêu cực|!nợ|hết hàng|đứt hàng|học sinh yếu|bỏ học|tồn đọng|ngân sách vượt|mất khách|tái phạm|lần đầu phản hồi|số ngày thu tiền|vòng quay tiền|thời gian chờ|hư hỏng|thiếu hàng|sai số|lỗ hổng|chi phí trên|chậm tiến độ|thư rác|quay lại sửa',
  moreIsBetter:
    'đúng hạn|đúng tiến độ|đúng thời gian|đúng thời hạn|trong thời hạn|thời gian hoạt động|thời gian sử dụng|thời gian ở lại|thời gian trên trang|thời gian xem|thời gian dành|tiết kiệm|tiết kiệm chi phí|tiết kiệm thời gian|lợi nhuận|thu hồi|thu hồi nợ|thu hồi công nợ|hoàn thành|không lỗi|không có lỗi|không xảy ra|không sự cố|an toàn|vòng quay|vòng quay tồn kho|hoàn tiền|hoàn vốn|giải quyết|xử lý|khắc phục|đúng giờ|lợi ích|hoàn thiện|giữ chân|thời gian giữa|hoàn chỉnh|hiệu quả chi phí|phòng ngừa',
  handle:
    'xử lý|khắc phục|giải quyết|phản hồi|trả lời|thu hồi|phát hiện|ghi nhận|rà soát|kiểm tra|đóng|sửa|vá|kiểm soát được|phân tích|báo cáo|gửi|cung cấp|giao|tiếp nhận|review|test',
  complete: 'hoàn thành|hoàn tất|kết thúc|làm xong|nghiệm thu',
  deliver:
    'khởi chạy|khởi động|ra mắt|thiết kế|xác định|hoàn thành|hoàn tất|hoàn thiện|xây dựng|triển khai|thực hiện|tạo|tạo ra|lập|thành lập|thiết lập|soạn|soạn thảo|biên soạn|ban hành|áp dụng|trình bày|trình|nhận|kết hợp|viết|xuất bản|công bố|phát hành|đưa vào|đưa vào vận hành|chuyển đổi|di chuyển|nâng cấp|tích hợp|cài đặt|lắp đặt|tổ chức|chuẩn bị|đăng ký|ký|ký kết|tuyển|tuyển dụng|bổ nhiệm|mua|mua sắm|bàn giao|nghiệm thu|kiểm kê|quyết toán|số hoá|số hóa|chuẩn hoá quy trình|đào tạo|thử nghiệm|chạy thử|phê duyệt|nộp|vận hành|khai trương|mở|thí điểm|lựa chọn|chọn|đánh giá|khảo sát|rà soát|phân tích|nghiên cứu|đề xuất|phát triển|xin|bảo vệ|chốt|tái cấu trúc|kiện toàn|di dời|chứng nhận|đạt chứng nhận|đạt chứng chỉ|lấy|cấp|truyền thông|tự động hoá|tự động hóa|sản xuất|dựng|làm|loại bỏ|thay thế|sáp nhập|thống nhất|cập nhật|báo cáo tổng kết|ghi lại|thu thập|tiến hành',
  build:
    'xây dựng|ra mắt|thiết kế|triển khai|thành lập|thiết lập|ban hành|hoàn thành|hoàn tất|xuất bản|phát hành|tích hợp|tạo|tạo ra|lập|viết|soạn thảo|vận hành|khai trương|chuyển đổi|nâng cấp|tái cấu trúc|số hoá|phát triển|tự động hoá',
  output:
    'xây dựng|ra mắt|triển khai|thiết kế|thành lập|thiết lập|ban hành|soạn thảo|viết|tạo|lập|xuất bản|phát hành|tổ chức|khởi chạy|áp dụng|tích hợp',
  delivered:
    'đã hoàn thành|được hoàn thành|đi vào hoạt động|được ban hành|được phê duyệt|được triển khai|được đưa vào|được nghiệm thu|sẵn sàng hoạt động',
  vague:
    'tốt hơn|tốt nhất|nâng cao|cải thiện|tăng cường|đẩy mạnh|thúc đẩy|tối ưu|tối ưu hoá|hoàn thiện|hiệu quả|chuyên nghiệp|kịp thời|đầy đủ|đủ|phù hợp|nhịp nhàng|thường xuyên|định kỳ|tích cực|hỗ trợ|phối hợp|chuẩn hoá|bền vững|vững chắc|vững mạnh|mạnh mẽ|nhanh chóng|linh hoạt|rõ ràng|hợp lý|chặt chẽ|chủ động|sâu sát|toàn diện|đồng bộ|đột phá|xuất sắc|vượt trội|hàng đầu|uy tín|thân thiện|gắn kết|chất lượng cao|tối đa|tối thiểu hoá|nghiêm túc|sáng tạo|thông suốt|kỹ lưỡng|khoa học|lành mạnh|tốt|ổn định|bài bản|đẳng cấp',
  qualityWord:
    'tốt hơn|tốt nhất|vững chắc|vững mạnh|mạnh mẽ|chuyên nghiệp|bền vững|hiệu quả|xuất sắc|vượt trội|hàng đầu|đẳng cấp|nhịp nhàng|gắn kết|uy tín|toàn diện|linh hoạt|thân thiện|lành mạnh|tích cực|năng động|hạnh phúc|khác biệt|bài bản|đột phá|ấn tượng|chất lượng cao|vững vàng',
  pointer:
    'đạt mục tiêu|mục tiêu quý|mục tiêu tháng|mục tiêu năm|mục tiêu đề ra|theo mục tiêu|đạt kế hoạch|đúng kế hoạch|theo kế hoạch|kế hoạch đề ra|kế hoạch được giao|vượt kế hoạch|mức cho phép|ngưỡng cho phép|mức quy định|theo quy định|đạt chỉ tiêu|chỉ tiêu phân bổ|chỉ tiêu được giao|chỉ tiêu đề ra|đúng tiến độ đề ra|mức mục tiêu|định mức cho phép|như cam kết|theo cam kết|theo yêu cầu|đạt yêu cầu|theo chỉ tiêu|hạn mức cho phép|đạt target|theo target|đủ chỉ tiêu|theo phân bổ',
  timely: 'đúng hạn|đúng tiến độ|đúng thời hạn|đúng giờ|đúng timeline|đúng deadline|kịp tiến độ|đúng thời gian',
  and: 'và|đồng thời|cũng như|kèm theo|song song',
  inOrderTo: 'để|nhằm|nhằm mục đích|để mà|giúp|thông qua|bằng cách|nhờ|qua đó|từ đó|dựa trên',
  within: 'trong|trong vòng|trong thời gian|kể từ|sau|trong suốt|trong tối đa|trong không quá|trước',
  at: 'cho|với|tại|của|ở|trong|trong số|trên|từ|theo|trên tổng|trong tổng|bởi|qua|cùng|khi|có|cứ|gồm|đối với|thuộc|về|bằng|vào|bao gồm|trên mỗi|tính trên|ứng với|các|mỗi',
  qualifies: 'có|trong đó|với điều kiện|với|mà|đạt|được|phải|khi',
  about:
    'khoảng|tầm|cỡ|gần|xấp xỉ|mức|là|ở|con số|tổng|tổng cộng|đạt|được|điểm|số|giá trị|còn|ngưỡng|mốc|đều|chỉ|đến|tới|quá|hơn|bình quân|trung bình|tới mức|con|tỷ lệ|tỉ lệ',
  between:
    'trong khoảng|khoảng|giữa|dao động|dao động trong khoảng|dao động từ|trong biên độ|nằm trong khoảng|trong mức',
  scored: 'trọng số|tỷ trọng|tỉ trọng điểm|điểm đánh giá|tiến độ hiện tại|kết quả chấm|chấm',
  scale: 'thang|thang điểm|trên thang|trên thang điểm|theo thang điểm|thang đo|theo thang',
  rated: 'chấm theo thang điểm|xếp loại theo thang|chấm trên thang|đánh giá theo thang điểm|chấm điểm theo thang',
  named:
    'thứ|số|tier|phase|giai đoạn|đợt|vòng|phiên bản|bản|lớp|khối|cấp|cấp độ|mục|điều|khoản|chương|bước|hạng mục|nhóm|loại|ca|tuyến|quận|phòng|nghị định|thông tư|quyết định|luật|tiêu chuẩn|chứng chỉ|chứng nhận|công nghiệp|độ tuổi|bộ|lần thứ|top|khoá|tầng|kho|xưởng|chi nhánh số|lô|hạng',
  ranked: 'top|hạng|thứ hạng|vị trí|xếp hạng|vị trí thứ|hạng thứ',
  each: 'mỗi|một|hàng|hằng|từng|/',
  dayWord: 'ngày|ngày làm việc|hôm',
  weekWord: 'tuần',
  monthWord: 'tháng',
  quarterWord: 'quý',
  yearWord: 'năm',
  daily: 'hàng ngày|hằng ngày|mỗi ngày|một ngày|ngày nào cũng|trong ngày|theo ngày|từng ngày',
  weekly: 'hàng tuần|hằng tuần|mỗi tuần|một tuần|theo tuần|từng tuần|trong tuần',
  monthly: 'hàng tháng|hằng tháng|mỗi tháng|một tháng|theo tháng|từng tháng|trong tháng|bình quân tháng|cuối tháng',
  quarterly:
    'hàng quý|hằng quý|mỗi quý|một quý|theo quý|từng quý|trong quý|cuối quý|quý này|hết quý|quý tới|quý sau|toàn quý|cả quý',
  yearly:
    'hàng năm|hằng năm|mỗi năm|một năm|theo năm|từng năm|trong năm|cuối năm|năm nay|hết năm|năm tới|cả năm|năm sau|toàn năm',
  hours: 'giờ|tiếng|giờ đồng hồ|giờ làm việc',
  days: 'ngày|ngày làm việc|ngày công|hôm',
  otherTime: 'phút|giây|tuần|tháng|quý|năm|mili giây',
  longTime: 'tuần|tháng|quý|năm',
  dong: 'đồng|vnd|vnđ|đ|việt nam đồng|vnđồng|triệu đồng',
  dollars: 'usd|đô|đô la|đô la mỹ|dollar',
  points: 'điểm|sao|điểm số',
  otherUnit:
    'kg|tấn|tạ|km|m2|m3|mét|lít|mb|gb|tb|ms|kwh|kw|độ|ha|gram|cm|mm|euro|eur|dặm|chữ|trang a4|tuổi|dặm|bậc|hạng',
  multiple: 'gấp|gấp đôi|gấp ba|gấp rưỡi|nhân đôi|nhân ba',
  times: 'lần',
  moneyMetric:
    'doanh thu|doanh số|lợi nhuận|chi phí|ngân sách|giá trị|aov|arpu|arr|mrr|cpa|cpl|cac|cpc|cpm|gmv|ltv|clv|vốn|công nợ|thu nhập|lương|dòng tiền|quỹ|tiền|nợ|hợp đồng trị giá|giá vốn|giá thành|tiết kiệm|thưởng|doanh thu thuần|ebitda|cpo|cpi|giá|biên lợi nhuận gộp|thất thoát|tài trợ|huy động|giải ngân|dư nợ|tín dụng|hao hụt',
  countMetric:
    'traffic|lượt|lượt truy cập|đơn|đơn hàng|số đơn|khách|khách hàng|người dùng|lead|leads|mql|sql|follower|subscriber|view|views|impression|số lượng|số lượt|số ca|ca|sản lượng|bài|video|ứng viên|hồ sơ|nhân viên|học viên|số người|lượng|số vụ|vụ|sự cố|khiếu nại|lỗi|user|users|mau|dau|wau|visits|sessions|tải|lượt tải|hợp đồng|cửa hàng|điểm bán|đại lý|nhà cung cấp|số buổi|số giờ|số cuộc|số lần|số phiếu|tổng số|tai nạn|tồn đọng',
  pointMetric: 'nps|enps|điểm|csat|rating|đánh giá|điểm đánh giá|chỉ số|ces|điểm hài lòng|band|ielts|toeic|điểm số',
  noUnit:
    'cho|với|tại|của|ở|trong|trên|từ|theo|bởi|qua|khi|có|và|hoặc|đến|tới|lên|xuống|vào|trước|sau|mỗi|một|hàng|hằng|là|để|nhằm|so|so với|về|đối với|thông qua|bằng|nhờ|đạt|được|cuối|hết|trở lên|trở xuống|mới|trong vòng|không|hiện tại|theo quý|như|thay vì|do|tính|mà|tối thiểu|tối đa|ít nhất|đầu|đồng thời|vào cuối|trong quý|trong tháng|trong năm|hàng tháng|mỗi tháng|mỗi tuần|hàng tuần|mỗi quý|hàng quý|hàng ngày|mỗi ngày|mỗi năm|hàng năm',
  half: 'một nửa|nửa',
};
