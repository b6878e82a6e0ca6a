/**
 * Key results, KPIs and objectives as Vietnamese teams of many trades write them, labelled by hand; most before the reader had seen them.
 * One a line: statement => comparison, numbers (start and target, or low and upper), unit, period, direction; `-` is blank.
 */
export const vietnameseStatements = `
Doanh số bán lẻ quý II đạt 12,5 tỷ => >= 12500000000 VND quarter ↑
Tỷ lệ lấp đầy phòng khách sạn ≥ 78% => >= 78 % - ↑
Giảm thời gian giao hàng nội thành từ 48 giờ xuống 24 giờ => from-to 48 24 hour - ↓
Tuyển 12 kỹ sư cầu đường trước 30/6 => >= 12 count - ↑
Mở 4 phòng khám vệ tinh trong năm 2027 => >= 4 count year ↑
Tỷ lệ tái khám tăng từ 35% lên 50% => from-to 35 50 % - ↑
Không quá 2 đơn trả hàng mỗi tuần => <= 2 count week ↓
Chi phí vận chuyển/đơn ≤ 28.000đ => <= 28000 VND - ↓
Đào tạo 3 buổi/tháng cho nhân viên kho => >= 3 count month ↑
100% hợp đồng lao động được ký đúng hạn => = 100 % - ↑
Hoàn thành 100% kiểm kê tài sản trước ngày 31/12 => done 100 % - ↑
Điểm hài lòng của phụ huynh đạt 4,6/5 => >= 4.6 point - ↑
NPS từ 32 lên 45 => from-to 32 45 point - ↑
Giữ tỷ lệ hao hụt kho dưới 0,5% => <= 0.5 % - =
Duy trì nhiệt độ kho lạnh từ 2 đến 8 độ => between 2 8 other - =
Số ca tai nạn lao động bằng 0 => = 0 count - ↓
Tăng năng suất may thêm 15% => >= 15 % - ↑
Giảm 20% chi phí điện so với năm 2026 => <= 20 % - ↓
Giảm tỷ lệ hàng lỗi xuống còn 1,2% => <= 1.2 % - ↓
Ký mới 25 hợp đồng bảo trì thang máy trong quý => >= 25 count quarter ↑
Mỗi nhân viên kinh doanh gọi 40 cuộc/ngày => >= 40 count day ↑
Thời gian phản hồi khách hàng trong vòng 15 phút => <= 15 other - ↓
95% đơn hàng được giao trong 48 giờ => >= 95 % - ↑
80% học viên đạt từ 7 điểm trở lên => >= 80 % - ↑
Phát triển thêm 30 đại lý tại miền Tây => >= 30 count - ↑
Doanh thu bình quân mỗi khách đạt 350.000 đồng => >= 350000 VND - ↑
Lợi nhuận gộp đạt tối thiểu 32% => >= 32 % - ↑
Tỷ lệ nghỉ việc dưới 10%/năm => <= 10 % year ↓
Thu hồi 8 tỷ nợ quá hạn trước 30/9 => >= 8000000000 VND - ↑
Số ngày thu tiền bình quân không quá 35 ngày => <= 35 day - ↓
Tỷ lệ chuyển đổi từ tư vấn sang ghi danh đạt 22% => >= 22 % - ↑
Xuất bản 8–10 bài viết mỗi tháng => between 8 10 count month ↑
Tối thiểu 5 ý tưởng cải tiến mỗi tổ mỗi quý => >= 5 count quarter ↑
Fanpage đạt 50.000 người theo dõi => >= 50000 count - ↑
Lượt tải ứng dụng đạt 120 nghìn => >= 120000 count - ↑
Tăng số lượng đơn online từ 1.200 lên 2.000 đơn/tháng => from-to 1200 2000 count month ↑
Giảm số khiếu nại từ 45 xuống 20 vụ mỗi quý => from-to 45 20 count quarter ↓
Uptime hệ thống ≥ 99,95% => >= 99.95 % - ↑
Khắc phục sự cố mức 1 trong 4 giờ => <= 4 hour - ↓
Vòng quay tồn kho đạt 6 lần/năm => >= 6 count year ↑
Gấp đôi số học viên đăng ký khóa hè => >= 2 x - ↑
Tăng gấp 3 lần lượng khách quay lại => >= 3 x - ↑
Ngân sách marketing không vượt quá 900 triệu => <= 900000000 VND - =
Doanh thu đạt 1 tỷ 200 triệu => >= 1200000000 VND - ↑
Thưởng tối đa 5tr/người/tháng => <= 5000000 VND month ↓
Giá trị đơn trung bình 450k => >= 450000 VND - ↑
Tỷ lệ mở email 28% (hiện tại: 19%) => from-to 19 28 % - ↑
Hiện tại 12 cửa hàng, mục tiêu 20 cửa hàng => from-to 12 20 count - ↑
Điểm CSAT: 82 → 90 => from-to 82 90 point - ↑
Tỷ lệ phủ bảo hiểm y tế đạt 100% => = 100 % - ↑
Ra mắt app đặt lịch khám trước 15/8 => done - - - -
Xây dựng quy chế lương thưởng mới => done - - - -
Hoàn tất hồ sơ ISO 9001 trong quý 3 => done - - quarter -
Nâng cao tinh thần đồng đội => - - - - ↑
Cải thiện trải nghiệm mua sắm => - - - - ↑
Tối ưu quy trình nhập hàng => - - - - -
Phối hợp nhịp nhàng với phòng kế toán => - - - - -
Đạt kế hoạch doanh số được giao => - - - - ↑
Doanh số đạt mục tiêu tháng => - - - month ↑
Chi phí ≤ ngưỡng cho phép => <= - - - ↓
Hỗ trợ kịp thời các chi nhánh => - - - - -
Chăm sóc khách hàng chuyên nghiệp => - - - - -
Toàn bộ nhân viên nắm vững nội quy => - - - - -
Lọt top 3 kết quả tìm kiếm Google => <= 3 other - ↓
Tăng 500 follower TikTok mỗi tuần => >= 500 count week ↑
Số giờ đào tạo bình quân 16 giờ/người/năm => >= 16 hour year ↑
Tỷ lệ phản hồi trong 24h đạt 98% => >= 98 % - ↑
Giảm lượng rác thải nhựa ít nhất 30% => <= 30 % - ↓
Tiết kiệm 250 triệu chi phí văn phòng phẩm => >= 250000000 VND - ↑
Doanh thu từ khách hàng cũ chiếm 40% => >= 40 % - ↑
Ít nhất 60% nhân viên tham gia khảo sát gắn kết => >= 60 % - ↑
Tỷ lệ tuyển dụng đúng hạn trên 85% => >= 85 % - ↑
Thời gian tuyển dụng trung bình không quá 25 ngày => <= 25 day - ↓
Hoàn thành 45 dự án sửa chữa nhỏ => >= 45 count - ↑
Bàn giao 2 block chung cư trong quý IV/2027 => >= 2 count quarter ↑
Sản lượng cá tra xuất khẩu đạt 3.500 tấn => >= 3500 other - ↑
Năng suất lúa bình quân 6,5 tấn/ha => >= 6.5 other - ↑
Định mức tiêu hao nhiên liệu ≤ 28 lít/100km => <= 28 other - ↓
Tỷ lệ xe đúng giờ ≥ 96% => >= 96 % - ↑
Số chuyến xe rỗng giảm còn 5% => <= 5 % - ↓
Tổ chức 2 hội thảo khách hàng tại Đà Nẵng => >= 2 count - ↑
Viết 1 bài PR trên báo mỗi tháng => >= 1 count month ↑
Có 15 khách hàng doanh nghiệp mới => >= 15 count - ↑
Tăng trưởng doanh thu 25% so với cùng kỳ => >= 25 % - ↑
Nâng tỷ lệ giữ chân nhân viên chủ chốt lên 92% => >= 92 % - ↑
Đạt 3,2 triệu lượt xem video => >= 3200000 count - ↑
Tỷ lệ thoát trang < 40% => <= 40 % - ↓
Thời gian tải trang dưới 2 giây => <= 2 other - ↓
Chi phí trên mỗi lead ≤ 85.000 VNĐ => <= 85000 VND - ↓
ROAS ≥ 4,5 => >= 4.5 - - ↑
Tỷ lệ đi muộn giảm từ 8% xuống dưới 3% => from-to 8 3 % - ↓
Trung bình mỗi ngày xử lý 120 hồ sơ => >= 120 count day ↑
Sai sót bảng lương tối đa 1 lỗi/tháng => <= 1 count month ↓
Nộp báo cáo thuế trước ngày 20 hàng tháng => done - - month -
Điểm đánh giá 360 độ trung bình ≥ 4 => >= 4 point - ↑
Phủ 63 tỉnh thành => >= 63 count - ↑
Tăng thị phần sữa chua lên 18% vào cuối năm => >= 18 % year ↑
Giảm nợ xấu về mức 1,5% => <= 1.5 % - ↓
Huy động 500 tỷ tiền gửi dân cư => >= 500000000000 VND - ↑
Dư nợ tín dụng bán lẻ tăng từ 1.200 tỷ lên 1.500 tỷ => from-to 1200000000000 1500000000000 VND - ↑
Tỷ lệ ca cấp cứu được tiếp nhận trong 10 phút đạt 99% => >= 99 % - ↑
Số ca phẫu thuật thành công ≥ 480 => >= 480 count - ↑
Công suất giường bệnh 85–95% => between 85 95 % - ↑
Duy trì tỷ lệ nhiễm khuẩn bệnh viện dưới 2% => <= 2 % - =
Thời gian chờ khám giảm 30% => <= 30 % - ↓
Học sinh giỏi cấp tỉnh: 25 em => >= 25 count - ↑
Tỷ lệ học sinh bỏ học dưới 1% => <= 1 % - ↓
70% giáo viên có chứng chỉ IELTS từ 6.5 trở lên => >= 70 % - ↑
Tỷ lệ sinh viên có việc làm sau 6 tháng đạt 90% => >= 90 % - ↑
Công bố 10 bài báo quốc tế trong năm học => >= 10 count year ↑
Mỗi tuần phỏng vấn tối thiểu 8 ứng viên => >= 8 count week ↑
Tỷ lệ ứng viên nhận việc ≥ 75% => >= 75 % - ↑
Chi phí tuyển dụng/người ≤ 3,5 triệu => <= 3500000 VND - ↓
Tỷ lệ hoàn thành đánh giá thử việc đúng hạn 100% => = 100 % - ↑
Giảm số giờ làm thêm từ 40h xuống 25h/tháng => from-to 40 25 hour month ↓
Giảm ngày công nghỉ không phép xuống 0 => = 0 - - ↓
Cập nhật hồ sơ nhân sự lên phần mềm mới => done - - - -
Triển khai phần mềm chấm công cho 5 nhà máy => >= 5 count - ↑
Xây dựng 01 bộ tiêu chuẩn phục vụ => done 1 count - ↑
Thiết kế 3 mẫu bao bì mới => >= 3 count - ↑
Tỷ lệ đơn hàng hoàn dưới 3% trong tháng 11 => <= 3 % - ↓
Bán 1.500 phần cơm trưa/ngày => >= 1500 count day ↑
Giá vốn món ăn không vượt 33% doanh thu => <= 33 % - =
Đánh giá Google Maps đạt 4.7 sao => >= 4.7 point - ↑
Tỷ lệ khách quay lại trong 30 ngày đạt 35% => >= 35 % - ↑
Doanh thu/m2 đạt 4 triệu mỗi tháng => >= 4000000 VND month ↑
Tỷ lệ hết hàng trên kệ < 2% => <= 2 % - ↓
Kiểm kê chênh lệch dưới 0,3% giá trị tồn kho => <= 0.3 % - ↓
Hỗ trợ 90% yêu cầu CNTT ngay trong ngày => >= 90 % day ↑
MTTR < 45 phút => <= 45 other - ↓
Test coverage từ 55% tới 80% => from-to 55 80 % - ↑
Phát hành 2 phiên bản mỗi quý => >= 2 count quarter ↑
Số lỗi nghiêm trọng sau phát hành ≤ 3 => <= 3 count - ↓
Tỷ lệ ticket tồn đọng dưới 5% => <= 5 % - ↓
Chuyển đổi toàn bộ dữ liệu sang hệ thống mới => done - - - -
Dòng tiền thuần từ kinh doanh ≥ 15 tỷ => >= 15000000000 VND - ↑
Khóa sổ kế toán trong 5 ngày làm việc => <= 5 day - ↓
Biên EBITDA giữ ở mức 18–20% => between 18 20 % - =
Tăng giá trị hợp đồng trung bình từ 80 triệu lên 110 triệu => from-to 80000000 110000000 VND - ↑
Tăng điểm gắn kết nhân viên lên 4,2 trên 5 => >= 4.2 point - ↑
Hơn 200 khách tham dự lễ khai trương => >= 200 count - ↑
Có ít nhất ba nhà cung cấp dự phòng => >= 3 count - ↑
Không để xảy ra sự cố mất dữ liệu => - - - - -
Doanh thu quý này đạt 9 tỷ, tăng 12% so với quý trước => >= 9000000000 VND quarter ↑
Tỷ lệ hộ dân dùng nước sạch tăng từ 72% đến 85% => from-to 72 85 % - ↑
Giao 30.000 đơn/ngày vào dịp Tết => >= 30000 count day ↑
Tăng tỷ lệ lead đủ điều kiện (MQL) thêm 10 điểm phần trăm => >= 10 % - ↑
Xử lý xong 100% khiếu nại tồn của năm 2026 => = 100 % year ↑
Phản hồi 90% đánh giá của khách trong 2 giờ => >= 90 % - ↑
Tổ chức họp giao ban mỗi tuần => - - - week -
Thời lượng phát sóng 24/7 không gián đoạn => - - - - -
Số bằng sáng chế nộp: 4 => >= 4 count - ↑
Số chuyến công tác nước ngoài không quá 6 chuyến/năm => <= 6 count year ↓
Đạt 1,25 triệu sản phẩm xuất xưởng => >= 1250000 count - ↑
Tăng lượng khách đoàn lên 20.000 lượt => >= 20000 count - ↑
Nâng công suất dây chuyền số 2 lên 450 sản phẩm/giờ => >= 450 count - ↑
Tỷ lệ cuộc gọi được nhấc máy trong 20 giây đạt 85% => >= 85 % - ↑
Giảm số giờ dừng máy còn 6 giờ/tháng => <= 6 hour month ↓
Mở rộng mạng lưới lên 120 điểm bán vào cuối quý 3 => >= 120 count quarter ↑
Đưa 5 sản phẩm mới ra thị trường => >= 5 count - ↑
Thời gian lập dự toán rút xuống 3 ngày => <= 3 day - ↓
Tỷ lệ khách hàng hài lòng sau mua trên 90% => >= 90 % - ↑
Doanh thu dịch vụ bảo dưỡng: 2,8 tỷ/tháng => >= 2800000000 VND month ↑
Số cây trồng mới đạt 15.000 cây => >= 15000 count - ↑
Lương trả trễ không quá 0 lần => <= 0 count - ↓
Phỏng vấn sâu 20 khách hàng doanh nghiệp => >= 20 count - ↑
Tỷ lệ nảy mầm tối thiểu 92% => >= 92 % - ↑
Chi phí nguyên vật liệu chiếm không quá 45% giá bán => <= 45 % - ↓
Tăng lượt đặt bàn online từ 300 lên 500 lượt mỗi tuần => from-to 300 500 count week ↑
Cải thiện điểm đánh giá Shopee từ 4,5 lên 4,8 => from-to 4.5 4.8 point - ↑
Hạ tỷ lệ phế liệu từ 7% xuống 4% => from-to 7 4 % - ↓
Tỷ lệ đóng phí tái tục đạt 88% trở lên => >= 88 % - ↑
Mỗi giáo viên dự giờ ít nhất 2 tiết/tháng => >= 2 count month ↑
Đạt chứng nhận VietGAP trước tháng 9 => done - - - -
Nâng cấp hệ thống máy chủ => done - - - -
Đảm bảo tiến độ thi công => - - - - -
Nâng cao năng lực cạnh tranh => - - - - ↑
Tăng cường kiểm tra nội bộ => - - - - ↑
Doanh thu quý đạt chỉ tiêu đề ra => - - - quarter ↑
Giữ vững thị phần 35% => >= 35 % - =
Duy trì số ngày tồn kho từ 30 đến 40 ngày => between 30 40 day - =
Số vụ mất cắp: 0 vụ => = 0 count - ↓
85% nhân viên có kế hoạch phát triển cá nhân => >= 85 % - ↑
Hoàn thành 100% chỉ tiêu tiêm chủng => done 100 % - ↑
Hoàn thành 12 cuộc kiểm toán nội bộ trong năm => >= 12 count year ↑
Tăng 2 lần lượng truy cập website => >= 2 x - ↑
Giảm một nửa số lỗi nhập liệu => <= 50 % - ↓
Tổng tài sản quản lý vượt 1.000 tỷ đồng => >= 1000000000000 VND - ↑
Tỷ suất lợi nhuận 12–15% => between 12 15 % - ↑
Thời gian xuất hóa đơn ≤ 5 phút/hóa đơn => <= 5 other - ↓
Tiếp cận 2 triệu người qua chiến dịch Tết => >= 2000000 count - ↑
Số lượng hồ sơ vay được duyệt tăng 18% so với quý 1 => >= 18 % - ↑
Chốt 8 hợp đồng, mỗi hợp đồng tối thiểu 500 triệu => >= 8 count - ↑
Tỷ lệ giải ngân vốn đầu tư công đạt 95% kế hoạch => >= 95 % - ↑
Rút ngắn thời gian cấp phép từ 15 xuống còn 7 ngày làm việc => from-to 15 7 day - ↓
Số bài kiểm tra đạt chuẩn ≥ 40/45 => >= 40 count - ↑
Livestream 4 buổi mỗi tuần => >= 4 count week ↑
Doanh số trung bình/nhân viên 180 triệu/tháng => >= 180000000 VND month ↑
Tỷ lệ hủy đơn < 2,5% => <= 2.5 % - ↓
Tỷ lệ phản hồi khảo sát (hiện nay 40%) đạt 65% => from-to 40 65 % - ↑
Tuyển mới 3 trưởng nhóm trong tháng 5 => >= 3 count - ↑
Thu nhập bình quân người lao động 14 triệu đồng/tháng => >= 14000000 VND month ↑
Tỷ lệ trẻ suy dinh dưỡng giảm xuống dưới 8% => <= 8 % - ↓
Xây mới 2 phòng học đạt chuẩn => >= 2 count - ↑
Số lượt khám BHYT đạt 1.200 lượt/ngày => >= 1200 count day ↑
Độ chính xác dự báo nhu cầu ≥ 80% => >= 80 % - ↑
Báo giá cho khách trong ngày => - - - day -
Kiểm soát chi phí quản lý ở mức 9% doanh thu => <= 9 % - =
Chăm sóc lại 100% khách hàng cũ => = 100 % - ↑
Nhân rộng mô hình cửa hàng xanh ra 6 tỉnh => >= 6 count - ↑
Đăng 3 video TikTok/ngày => >= 3 count day ↑
Phát triển cộng đồng đạt 10k thành viên => >= 10000 count - ↑
Ngân sách đào tạo 1,5% quỹ lương => >= 1.5 % - ↑
Không có đơn hàng giao trễ quá 2 ngày => <= 2 day - ↓
Tổ chức đại hội cổ đông trước 30/4 => done - - - -
Đạt 300 lượt đăng ký dùng thử mỗi tuần => >= 300 count week ↑
Tỷ lệ đúng giờ của chuyến bay từ 81% lên 88% => from-to 81 88 % - ↑
Giảm 3 bước phê duyệt thanh toán => <= 3 count - ↓
CSAT trung bình ≥ 4,3/5 trong quý 4 => >= 4.3 point quarter ↑
Bổ sung 40 máy thở cho khoa hồi sức => >= 40 count - ↑
Thời gian đáp ứng cứu hỏa dưới 8 phút => <= 8 other - ↓
Phủ wifi 100% thư viện => = 100 % - ↑
Chuyển 60% giao dịch sang kênh số => >= 60 % - ↑
Số lượng bug còn mở cuối sprint ≤ 10 => <= 10 count - ↓
Thu hút tối thiểu 1.000 sinh viên nhập học => >= 1000 count - ↑
Doanh thu phòng tăng 15% so với cùng kỳ năm trước => >= 15 % - ↑
Đóng gói 4.000 kiện/ca => >= 4000 count - ↑
Kế hoạch bảo trì được phê duyệt => done - - - -
Văn hóa doanh nghiệp vững mạnh => - - - - -
Lập 1 quỹ dự phòng 2 tỷ => done 1 count - -
Giá trị giải ngân đạt 320/400 tỷ => >= 320000000000 VND - ↑
Tăng chỉ số hạnh phúc nhân viên (eHI) lên 75 điểm => >= 75 point - ↑
Nợ phải thu quá hạn ≤ 5% => <= 5 % - ↓
Bán được 35 căn hộ trong tháng 6 => >= 35 count - ↑
Lượng khí thải giảm 12% mỗi năm => <= 12 % year ↓
Mỗi cửa hàng trưởng phỏng vấn 6 khách/tuần => >= 6 count week ↑
Xử lý dứt điểm 95% phản ánh trong 5 ngày => >= 95 % - ↑
Đạt top 5 thương hiệu nhà tuyển dụng => <= 5 other - ↓
Giữ giá thành dưới 18.500đ/kg => <= 18500 VND - =
Tỷ lệ lao động có tay nghề bậc 4 trở lên đạt 60% => >= 60 % - ↑
Khởi công nhà máy số 3 trong quý I => done - - quarter -
Soạn sổ tay nhân viên => done - - - -
Phát hiện sớm 90% ca bệnh => >= 90 % - ↑
Năng suất đạt 120% kế hoạch => >= 120 % - ↑
Điểm đánh giá nội bộ không dưới 8 => >= 8 point - ↑
Đưa tỷ lệ tự phục vụ lên 45% => >= 45 % - ↑
Cắt 25% chi phí thuê ngoài => <= 25 % - ↓
Số khách tham quan: 80 nghìn lượt/năm => >= 80000 count year ↑
Tăng trưởng thuê bao 2%/tháng => >= 2 % month ↑
Độ phủ kiểm thử hiện tại 48%, nâng lên 70% => from-to 48 70 % - ↑
Giải quyết hồ sơ trước hạn 30% => >= 30 % - ↑
Phối hợp kịp thời với kho => - - - - -
Đảm bảo 100% xe có bảo hiểm => = 100 % - ↑
Không quá 1 lỗi nhập liệu trên 500 đơn => <= 1 count - ↓
Trồng 12 ha rừng => >= 12 other - ↑
Tăng số giờ bay an toàn lên 12.000 giờ/năm => >= 12000 hour year ↑
Tỷ lệ khách đặt lại trong 90 ngày ≥ 25% => >= 25 % - ↑
Mua mới 15 xe tải điện => >= 15 count - ↑
Giảm thời gian bàn giao ca từ 25 phút xuống 15 phút => from-to 25 15 other - ↓
Chỉ số HCAHPS đạt 80 điểm => >= 80 point - ↑
Tổ chức 1 buổi team building mỗi quý => >= 1 count quarter ↑
Thu ngân sách đạt 98% dự toán => >= 98 % - ↑
Sản xuất 2.000 tấn thức ăn chăn nuôi mỗi tháng => >= 2000 other month ↑
90% lớp học có trợ giảng => >= 90 % - ↑
Số sự cố an toàn thông tin không quá 1 vụ/quý => <= 1 count quarter ↓
Giữ tỷ lệ hoàn vé dưới 4% => <= 4 % - =
Tăng cường đào tạo kỹ năng mềm => - - - - ↑
Xin giấy phép xây dựng => done - - - -
Đạt giải thưởng Sao Vàng Đất Việt => - - - - -
Doanh số kênh online chiếm 22% tổng doanh số => >= 22 % - ↑
Mỗi kỹ sư đóng 6 ticket/ngày => >= 6 count day ↑
Bán chéo 1,8 sản phẩm/khách => >= 1.8 count - ↑
Tồn kho nguyên liệu 10–12 ngày => between 10 12 day - -
Rút ngắn chu kỳ sản xuất 20% => <= 20 % - ↓
Thu hút vốn đầu tư 30 triệu USD => >= 30000000 USD - ↑
Hiện tại NPS 28, mục tiêu 40 => from-to 28 40 point - ↑
Chi 5% doanh thu cho R&D => >= 5 % - ↑
Số người tham gia bảo hiểm tự nguyện tăng thêm 2.500 người => >= 2500 count - ↑
Hoàn trả hồ sơ trong ngày làm việc => - - - - -
Tỷ lệ điện tổn thất ≤ 6,5% => <= 6.5 % - ↓
Doanh thu năm 2028: 75 tỷ đồng => >= 75000000000 VND year ↑
Tỷ lệ cứng hóa đường thôn đến năm 2030: 70% trở lên => >= 70 % year ↑
Sản lượng điện tháng 7: 320 triệu kWh => >= 320000000 other - ↑
Chỉ tiêu 2027: 950 ca tiêm chủng/tháng => >= 950 count month ↑
Chi nhánh 4 doanh thu ≥ 6 tỷ => >= 6000000000 VND - ↑
Khu đô thị Sun City 3 đạt 40 tỷ => >= 40000000000 VND - ↑
Xưởng 3 tỷ lệ hàng hỏng ≤ 1,2% => <= 1.2 % - ↓
Cửa hàng P.12: 3,9 → 4,4 sao => from-to 3.9 4.4 point - ↑
Dịch vụ công mức độ 3 đạt ít nhất 60% => >= 60 % - ↑
Nâng cấp máy chủ lên Ubuntu 26 => done - - - -
Chuyển đổi sang Oracle 23 => done - - - -
Rà soát hợp đồng trên 300 triệu => done - - - -
Triển khai 5S tại 4 kho => >= 4 count - ↑
Chấm điểm 5S đạt 4,2 điểm => >= 4.2 point - ↑
Giảm tỷ lệ nhân viên nghỉ sau đào tạo 3 tuần xuống dưới 6% => <= 6 % - ↓
Tăng tỷ lệ trả lời thư trong vòng 12 giờ lên 85% => >= 85 % - ↑
Giảm chi phí trên một đơn đến 3 đô la => <= 3 USD - ↓
Tỷ lệ đặt lại | trong 24 giờ sau khi huỷ | ≥ 40% => >= 40 % - ↑
Đơn giao đúng hẹn | Xanh: ≥ 96% | Vàng: 92–96% | Đỏ: < 92% => >= 96 % - ↑
Thời gian bốc hàng từ 2h30 xuống 50 phút => from-to 2.5 50 other - ↓
Thời gian lập báo cáo 2 giờ 15 phút xuống 40 phút => from-to 2.25 40 other - ↓
Định mức nước ≤ 7m3/tấn => <= 7 other - ↓
Uống 3L nước mỗi ngày => >= 3 other day ↑
Doanh thu quầy 3 tỷ 5 => >= 3500000000 VND - ↑
Doanh thu 2tỷ4 => >= 2400000000 VND - ↑
Tuyển bốn y tá => >= 4 count - ↑
Hai buổi diễn tập mỗi quý => >= 2 count quarter ↑
eNPS từ -8 lên +15 => from-to -8 15 point - ↑
Thực tế 71%, mục tiêu 80% => from-to 71 80 % - ↑
Chi phí thực tế ≤ 400 triệu => <= 400000000 VND - ↓
[P0] Tỷ lệ bao phủ bảo hiểm đạt 93% => >= 93 % - ↑
Lắp thêm 18 điểm phát wifi => >= 18 count - ↑
Suất ăn ca giá 28k/suất => >= 28000 VND - ↑
Thưởng tết: 4 - 5,5 triệu/người => between 4000000 5500000 VND - ↑
Lấy chứng chỉ ISO 14001:2015 trong quý 2 => done - - quarter -
Tỷ lệ lấp đầy giường bệnh khoa Nội 2 duy trì từ 80% đến 88% => between 80 88 % - -
Chuyền 5 đạt 1.150 đôi giày/ngày => >= 1150 count day ↑
Giảm thời gian cấp phép xây dựng từ 20 ngày xuống 12 ngày => from-to 20 12 day - ↓
Số ca mổ phải mổ lại không quá 3 ca/quý => <= 3 count quarter ↓
Sản lượng tôm thu hoạch vụ 2 đạt 45 tấn => >= 45 other - ↑
Hệ số chuyển đổi thức ăn (FCR) ≤ 1,35 => <= 1.35 - - ↓
Ký hợp đồng khung với 6 nhà xe trước 15/10 => >= 6 count - ↑
Phủ sóng 5G tại 12 quận huyện => >= 12 count - ↑
Nâng cấp phần mềm kế toán lên MISA 2026 => done - - - -
Ban hành quy trình ISO 22000 cho bếp trung tâm => done - - - -
90% khách check-in trong vòng 5 phút => >= 90 % - ↑
Giá vốn/suất ăn dưới 32k => <= 32000 VND - ↓
Doanh thu tour Nhật năm 2027: 18 tỷ đồng => >= 18000000000 VND year ↑
Điểm đánh giá Booking từ 8,1 lên 8,7 => from-to 8.1 8.7 point - ↑
Vòng quay hàng tồn kho đạt 9 vòng/năm => >= 9 count year ↑
Tỷ lệ học sinh lớp 12 đỗ đại học nguyện vọng 1 đạt 65% trở lên => >= 65 % - ↑
Không để xảy ra quá 1 sự cố cháy nổ trong năm => <= 1 count year ↓
Trả lời bình luận trên fanpage trong 30 phút => <= 30 other - ↓
Tăng gấp 3 lượng thành viên câu lạc bộ => >= 3 x - ↑
Hoàn thành 100% hồ sơ quyết toán thuế => done 100 % - ↑
Tỷ lệ phế phẩm ép nhựa: 2,8% → 1,9% => from-to 2.8 1.9 % - ↓
Mỗi tư vấn viên chốt ≥ 7 hợp đồng/tháng => >= 7 count month ↑
Xây dựng bộ tài liệu đào tạo cho đội bảo vệ => done - - - -
Nâng cao tinh thần trách nhiệm của đội lái xe => - - - - ↑
Dư nợ cho vay hộ kinh doanh tăng thêm 25 tỷ => >= 25000000000 VND - ↑
Huy động 1,2 nghìn tỷ đồng tiền gửi dân cư => >= 1200000000000 VND - ↑
Độ trễ API thanh toán p99 < 300ms => <= 300 other - ↓
Cắt giảm 12% lượng điện tiêu thụ so với quý I => <= 12 % - ↓
Thu gom 40m3 rác nhựa mỗi tháng => >= 40 other month ↑
Giảm thời gian họp giao ban từ 1h45 xuống 1h => from-to 1.75 1 hour - ↓
Tồn kho vật tư chậm luân chuyển không vượt 4 tỷ => <= 4000000000 VND - =
Xanh: ≥ 92% đơn đủ hàng; Vàng: 88–92%; Đỏ: dưới 88% => >= 92 % - ↑
Tuyển ba trưởng ca bếp trước khai trương => >= 3 count - ↑
Số bài hát phát hành mới: 4–6 bài/quý => between 4 6 count quarter ↑
Chỉ số hài lòng người dân 93/100 => >= 93 point - ↑
Mở rộng vùng trồng sầu riêng đạt chuẩn VietGAP thêm 120 ha => >= 120 other - ↑
Tỷ lệ hủy chuyến của tài xế < 4% mỗi tuần => <= 4 % week ↓
Phối hợp tốt với phòng Kế hoạch => - - - - -
Trạm 110kV Phú Lâm vận hành liên tục 99,9% thời gian => >= 99.9 % - ↑
Ký với Vinamilk 3 hợp đồng vận chuyển => >= 3 count - ↑
Mở tại Đà Nẵng 2 cửa hàng => >= 2 count - ↑
Đạt điểm Google PageSpeed 90 => >= 90 point - ↑
Doanh thu Shopee 500 triệu/tháng => >= 500000000 VND month ↑
Số đơn TikTok Shop 1.500 đơn mỗi tuần => >= 1500 count week ↑
Thời gian xử lý đơn trung bình dưới 2h => <= 2 hour - ↓
Giữ giá thành bê tông ở mức 1,15 triệu/m3 => <= 1150000 VND - =
Lượng khách quay lại tăng 18% so với cùng kỳ => >= 18 % - ↑
Giảm số lần dừng máy từ 14 lần/tháng còn 6 lần/tháng => from-to 14 6 count month ↓
Trồng mới 250.000 cây keo => >= 250000 count - ↑
Tỷ lệ sống của cây con sau 6 tháng đạt 92% => >= 92 % - ↑
Vé bán ra đạt 70% sức chứa rạp => >= 70 % - ↑
Cấp nước sạch cho 3.400 hộ dân => >= 3400 count - ↑
Thời gian phục vụ bàn không quá 12 phút => <= 12 other - ↓
Ít nhất 4/5 giáo viên đạt chuẩn tin học => >= 4 count - ↑
Biên lợi nhuận gộp mảng bán lẻ đạt 27,5% => >= 27.5 % - ↑
100% xe tải được kiểm định trước tháng 9 => = 100 % - ↑
Giải ngân 480 tỷ vốn đầu tư công => >= 480000000000 VND - ↑
Triển khai hệ thống camera AI tại nhà máy Long An => done - - - -
Số giờ đào tạo bình quân 24 giờ/người/năm => >= 24 hour year ↑
Giảm 5 ngày trong chu kỳ thu tiền => <= 5 day - ↓
Đăng 12 video TikTok mỗi tuần => >= 12 count week ↑
Chi phí khách hàng tiềm năng ≤ 45.000đ => <= 45000 VND - ↓
Tỷ lệ phản hồi khảo sát từ 41 lên 60% => from-to 41 60 % - ↑
Doanh số bình quân mỗi nhân viên đạt 80 triệu => >= 80000000 VND - ↑
Hoàn thành tuyển 20 công nhân may trước 1/8 => >= 20 count - ↑
Giảm tỷ lệ khách bỏ bàn chờ quá 15 phút xuống 3% => <= 3 % - ↓
Giao 98% đơn nội thành trong vòng 4 giờ => >= 98 % - ↑
Số lượng vi phạm PCCC: 0 => = 0 count - ↓
Lợi nhuận trước thuế năm 2026 đạt 9 tỷ 5 => >= 9500000000 VND year ↑
Tăng tỷ lệ bán kèm lên 1,6 sản phẩm/hoá đơn => >= 1.6 count - ↑
Tăng cường kiểm tra an toàn lao động => - - - - ↑
Tìm được 2 nhà cung cấp bao bì mới => >= 2 count - ↑
Cắt giảm chi phí thuê ngoài 15% => <= 15 % - ↓
Mức độ hài lòng nội bộ ≥ 4,3/5 => >= 4.3 point - ↑
Bán 60 căn hộ tại dự án Central Park 2 => >= 60 count - ↑
Hàm lượng ẩm hạt cà phê từ 12 đến 12,5% => between 12 12.5 % - -
Nộp hồ sơ thầu trước 10h ngày 5/6 => done - - - -
Doanh thu online chiếm 35% tổng doanh thu => >= 35 % - ↑
Nuôi 300 con gà với tỷ lệ sống ≥ 95% => >= 300 count - ↑
Chuyến 3 đúng giờ ≥ 95% => >= 95 % - ↑
Tỷ lệ hộ dân có nước sạch: 98,5% (KH 2026) => >= 98.5 % - ↑
Thu ngân sách nhà nước trên địa bàn đạt 1.250 tỷ đồng => >= 1250000000000 VND - ↑
Số vụ tai nạn giao thông giảm 5% trở lên => <= 5 % - ↓
Giảm nghèo đa chiều còn dưới 2,1% => <= 2.1 % - ↓
Đo huyết áp cho 1.800 người cao tuổi => >= 1800 count - ↑
Thời gian làm thủ tục tối đa 3 phút/khách => <= 3 other - ↓
CTR email ≥ 2,4% => >= 2.4 % - ↑
ROAS kênh Facebook đạt 4,5 => >= 4.5 - - ↑
Số km đường bê tông làm mới: 14 km => >= 14 other - ↑
Tỷ suất sinh lời trên vốn (ROE) 16% => >= 16 % - ↑
Lãi gộp quý 1 đạt 5,4 tỷ; quý 2 đạt 6 tỷ => >= 5400000000 VND quarter ↑
Duy trì 3 lớp yoga mỗi tuần => >= 3 count week =
Xuất khẩu 30 container thanh long/tháng => >= 30 count month ↑
Tỷ lệ đơn lỗi kho 2: 1,4% → 0,8% => from-to 1.4 0.8 % - ↓
Soạn xong giáo án điện tử cho khối 6 => done - - - -
Chuyển 80% hồ sơ giấy sang bản điện tử => >= 80 % - ↑
Mật độ cây sống ≥ 1.600 cây/ha => >= 1600 count - ↑
Đạt 4 sao OCOP cho 5 sản phẩm => >= 4 point - ↑
Rút ngắn thời gian ra mắt sản phẩm từ 9 tháng xuống còn 6 tháng => from-to 9 6 other - ↓
Đội Bắc Ninh hoàn thành 95% ca tuần tra => >= 95 % - ↑
Đội Hải Châu 14 người hoàn thành 92% ca trực => >= 92 % - ↑
Hợp tác xã từ 30 hộ trở lên cần tối thiểu 40% hộ có mã vùng trồng => >= 40 % - ↑
Windows 11 trên mọi quầy giao dịch => - - - - -
Windows 11 trên 100% quầy giao dịch => >= 100 % - ↑
Tỷ lệ ca mổ có trên 2 bác sĩ phụ đạt 75% => >= 75 % - ↑
Thu phí tồn quá 60 ngày tối thiểu 55% => >= 55 % - ↑
Tỷ lệ đơn trả lời trong 2 giờ => - - - - -
Tỷ lệ phiếu bảo hành xử lý trong 3 ngày đạt 88% => >= 88 % - ↑
Số hộp quà có giá từ 200.000–300.000 đồng chiếm trên 60% => >= 60 % - ↑
92% bình luận 1–3 sao được trả lời trong 4 giờ => >= 92 % - -
Doanh thu bán lại cho khách cũ đạt 7 tỷ trong quý 4 => >= 7000000000 VND quarter ↑
Tỷ lệ tăng biên chế dưới 1,5% => <= 1.5 % - ↓
Quỹ lương tăng không quá 6% => <= 6 % - -
Hai phần ba chi nhánh có phòng họp trực tuyến => >= 66.67 % - ↑
Ít nhất một nửa cư dân ký tên điện tử => >= 50 % - ↑
Doanh thu nửa cuối năm đạt 9 tỷ => >= 9000000000 VND year ↑
Xử lí 96% phiếu hỏng hóc => >= 96 % - ↑
Kí 8 hợp đồng khung trong quí 3 => >= 8 count quarter ↑
Tỉ lệ phụ huynh đóng học phí trực tuyến đạt 70% => >= 70 % - ↑
Số giờ bay an toàn ≥ 1200 => >= 1200 hour - ↑
Cuộc gọi tư vấn/ngày ≥ 45 => >= 45 count day ↑
Trả xong khoản vay ngân hàng => done - - - -
Trường mầm non Hoa Sen đạt chuẩn quốc gia mức 1 => done - - - -
Tỷ lệ trạm y tế đạt chuẩn => - - - - -
Họp 1-1 với kỹ thuật viên 2 lần/tháng => >= 2 count month ↑
Đưa 15 từ khoá lên trang đầu => >= 15 count - ↑
Nộp đúng hạn 6/6 tờ khai thuế => = 6 count - ↑
Thuộc nhóm 5 nhà cung cấp được chấm cao nhất => <= 5 other - -
Doanh thu spa tăng 9% lên 14 tỷ => >= 9 % - ↑
Tăng tỷ lệ tái khám thêm 6% lên mức 38% => >= 38 % - ↑
Nhận góp ý từ 6 đồng nghiệp cùng ca => >= 6 count - ↑
Lượt xem từ 41,250 lên 52,375 => from-to 41250 52375 count - ↑
Thời gian hoàn vốn quầy mới 20 tháng => <= 20 other - ↓
`.trim();
