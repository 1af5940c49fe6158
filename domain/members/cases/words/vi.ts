/** Kinds, steps, questions and refusals of the cases from candidate to badge. Vietnamese is the model. */
export const vi = {
  "members.case.kind.admission": "Kết nạp đảng viên",
  "members.case.kind.recognition": "Dự bị và công nhận chính thức",
  "members.case.kind.readmission": "Kết nạp lại đảng viên",
  "members.case.kind.badge": "Tặng Huy hiệu Đảng",

  "members.case.state.open": "Đang thực hiện",
  "members.case.state.done": "Đã hoàn thành",
  "members.case.state.abandoned": "Đã dừng",

  "members.case.step.awareness": "Học lớp nhận thức về Đảng",
  "members.case.step.awareness.help":
    "Ghi giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng. Giấy chứng nhận phải còn giá trị khi chi bộ xem xét.",
  "members.case.step.application": "Đơn xin vào Đảng",
  "members.case.step.application.help":
    "Người vào Đảng tự viết đơn, nói rõ nhận thức về Đảng và động cơ xin vào Đảng, nộp cho chi bộ.",
  "members.case.step.curriculum": "Lý lịch của người xin vào Đảng",
  "members.case.step.curriculum.help":
    "Người vào Đảng tự khai lý lịch đầy đủ, rõ ràng, trung thực và chịu trách nhiệm về nội dung đã khai.",
  "members.case.step.introduction": "Giới thiệu người vào Đảng",
  "members.case.step.introduction.help":
    "Đảng viên chính thức cùng công tác, học tập, lao động hoặc cư trú giới thiệu; nơi có đoàn thanh niên hoặc công đoàn thì thêm nghị quyết giới thiệu của tổ chức ấy.",
  "members.case.step.verification": "Thẩm tra lý lịch",
  "members.case.step.verification.help":
    "Thẩm tra người vào Đảng và người thân. Người thân là đảng viên đã kê khai đầy đủ thì không phải thẩm tra.",
  "members.case.step.opinions": "Lấy ý kiến đoàn thể và nơi cư trú",
  "members.case.step.opinions.help":
    "Ghi ý kiến nhận xét của tổ chức chính trị - xã hội nơi làm việc và của chi ủy, chi bộ nơi cư trú.",
  "members.case.step.consent": "Đồng ý đối với người trên 60 tuổi",
  "members.case.step.consent.help":
    "Hai nguồn quy định nêu hai cấp khác nhau, nên cần văn bản đồng ý của cả hai cấp trước khi chi bộ xem xét.",
  "members.case.step.cellResolution": "Chi bộ xem xét, ra nghị quyết",
  "members.case.step.cellResolution.help":
    "Chi bộ họp, biểu quyết. Cần ít nhất hai phần ba số đảng viên chính thức tán thành.",
  "members.case.step.provincialConsent": "Ban thường vụ tỉnh ủy đồng ý bằng văn bản",
  "members.case.step.provincialConsent.help":
    "Người xin vào Đảng lại phải được ban thường vụ tỉnh ủy (hoặc tương đương) đồng ý bằng văn bản trước khi quyết định.",
  "members.case.step.decision": "Cấp ủy có thẩm quyền quyết định",
  "members.case.step.decision.help":
    "Ghi số, ngày và cơ quan ban hành quyết định. Quyết định kết nạp: tuổi đảng tính từ ngày ghi trong quyết định. Quyết định công nhận: ngày chính thức là ngày hết thời gian dự bị.",
  "members.case.step.ceremony": "Lễ kết nạp",
  "members.case.step.ceremony.help":
    "Tổ chức lễ kết nạp đúng hạn. Thời gian dự bị tính từ ngày làm lễ.",
  "members.case.step.ownCurriculum": "Đảng viên mới tự khai lý lịch đảng viên",
  "members.case.step.ownCurriculum.help":
    "Đảng viên dự bị khai lý lịch đảng viên và phiếu đảng viên, nộp cho chi ủy để lập hồ sơ.",
  "members.case.step.training": "Học lớp đảng viên mới",
  "members.case.step.training.help":
    "Ghi giấy chứng nhận đã học chương trình bồi dưỡng đảng viên mới.",
  "members.case.step.selfReview": "Bản tự kiểm điểm của đảng viên dự bị",
  "members.case.step.selfReview.help":
    "Sau 12 tháng, đảng viên dự bị tự kiểm điểm về tư cách và việc thực hiện nhiệm vụ, nêu ưu điểm, khuyết điểm và cách khắc phục.",
  "members.case.step.helperRemark": "Nhận xét của đảng viên giúp đỡ",
  "members.case.step.helperRemark.help":
    "Đảng viên chính thức được phân công giúp đỡ nhận xét ưu điểm, khuyết điểm và lập trường của đảng viên dự bị.",
  "members.case.step.announcement": "Công bố quyết định công nhận",
  "members.case.step.announcement.help":
    "Chi ủy công bố quyết định trong kỳ sinh hoạt chi bộ gần nhất.",
  "members.case.step.card": "Phát hành thẻ đảng viên",
  "members.case.step.card.help":
    "Thẻ được phát hành khi có quyết định công nhận. Số thẻ gồm 12 chữ số.",
  "members.case.step.cardHanded": "Trao thẻ đảng viên",
  "members.case.step.cardHanded.help": "Trao thẻ trong kỳ sinh hoạt chi bộ gần nhất.",
  "members.case.step.badgeProposal": "Chi bộ đề nghị",
  "members.case.step.badgeProposal.help":
    "Chi bộ rà soát tuổi đảng, lập danh sách đề nghị tặng Huy hiệu Đảng gửi cấp ủy cơ sở.",
  "members.case.step.badgeDecision": "Cấp ủy có thẩm quyền quyết định tặng",
  "members.case.step.badgeDecision.help":
    "Ghi số, ngày và cơ quan ban hành quyết định tặng Huy hiệu Đảng.",
  "members.case.step.badgeAward": "Trao Huy hiệu Đảng",
  "members.case.step.badgeAward.help":
    "Trao vào dịp kỷ niệm; người ốm nặng được trao sớm, người đã từ trần được truy tặng.",

  "members.case.field.schooling": "Trình độ học vấn",
  "members.case.option.schooling.lowerSecondary": "Tốt nghiệp trung học cơ sở",
  "members.case.option.schooling.upperSecondary": "Tốt nghiệp trung học phổ thông",
  "members.case.option.schooling.college": "Trung cấp, cao đẳng",
  "members.case.option.schooling.university": "Đại học trở lên",
  "members.case.option.schooling.belowLowerSecondary": "Chưa tốt nghiệp trung học cơ sở",
  "members.case.field.schoolingException": "Văn bản cho phép (Ban Bí thư quy định)",
  "members.case.field.employment": "Hình thức làm việc",
  "members.case.option.employment.permanent": "Biên chế hoặc hợp đồng không thời hạn",
  "members.case.option.employment.contract": "Hợp đồng có thời hạn",
  "members.case.option.employment.none": "Không làm việc tại cơ quan, đơn vị",
  "members.case.field.workSince": "Làm việc thực tế tại đơn vị từ ngày",
  "members.case.field.certificateNumber": "Số giấy chứng nhận",
  "members.case.field.certificateOn": "Ngày cấp giấy chứng nhận",
  "members.case.field.certificateIssuer": "Nơi cấp giấy chứng nhận",
  "members.case.field.introducedBy": "Hình thức giới thiệu",
  "members.case.option.introducedBy.memberAndYouthUnion":
    "Một đảng viên và ban chấp hành đoàn cơ sở",
  "members.case.option.introducedBy.memberAndTradeUnion":
    "Một đảng viên và ban chấp hành công đoàn cơ sở",
  "members.case.option.introducedBy.twoMembers": "Hai đảng viên chính thức",
  "members.case.field.sponsor": "Đảng viên giới thiệu",
  "members.case.field.sponsorTogetherSince": "Cùng công tác, lao động, học tập hoặc cư trú từ ngày",
  "members.case.field.secondSponsor": "Đảng viên giới thiệu thứ hai",
  "members.case.field.secondTogetherSince": "Người thứ hai cùng công tác hoặc cư trú từ ngày",
  "members.case.field.unionResolution": "Số nghị quyết giới thiệu của đoàn thể",
  "members.case.field.verifiedPerson": "Người xin vào Đảng",
  "members.case.option.verifiedPerson.verified": "Đã thẩm tra",
  "members.case.option.verifiedPerson.notVerified": "Chưa thẩm tra",
  "members.case.field.verifiedParents": "Cha, mẹ đẻ (hoặc người nuôi dưỡng)",
  "members.case.option.verifiedParents.verified": "Đã thẩm tra",
  "members.case.option.verifiedParents.memberDeclared": "Là đảng viên, đã khai đầy đủ",
  "members.case.option.verifiedParents.notVerified": "Chưa thẩm tra",
  "members.case.field.verifiedSpouse": "Vợ hoặc chồng",
  "members.case.option.verifiedSpouse.verified": "Đã thẩm tra",
  "members.case.option.verifiedSpouse.memberDeclared": "Là đảng viên, đã khai đầy đủ",
  "members.case.option.verifiedSpouse.noSuchRelative": "Không có",
  "members.case.option.verifiedSpouse.notVerified": "Chưa thẩm tra",
  "members.case.field.verifiedParentsInLaw": "Cha, mẹ vợ hoặc chồng",
  "members.case.option.verifiedParentsInLaw.verified": "Đã thẩm tra",
  "members.case.option.verifiedParentsInLaw.memberDeclared": "Là đảng viên, đã khai đầy đủ",
  "members.case.option.verifiedParentsInLaw.noSuchRelative": "Không có",
  "members.case.option.verifiedParentsInLaw.notVerified": "Chưa thẩm tra",
  "members.case.field.verifiedChildren": "Con từ đủ 18 tuổi trở lên",
  "members.case.option.verifiedChildren.verified": "Đã thẩm tra",
  "members.case.option.verifiedChildren.memberDeclared": "Là đảng viên, đã khai đầy đủ",
  "members.case.option.verifiedChildren.noSuchRelative": "Không có",
  "members.case.option.verifiedChildren.notVerified": "Chưa thẩm tra",
  "members.case.field.verificationSummary": "Kết luận thẩm tra",
  "members.case.field.unionOpinion": "Ý kiến của đoàn thể nơi làm việc",
  "members.case.field.residenceOpinion": "Ý kiến của chi ủy, chi bộ nơi cư trú",
  "members.case.field.exceptionGround": "Lý do xem xét",
  "members.case.option.exceptionGround.placeWithoutOrganisation":
    "Nơi chưa có tổ chức đảng, chưa có đảng viên",
  "members.case.option.exceptionGround.specialNeed": "Yêu cầu đặc biệt",
  "members.case.field.consentBelowProvince": "Văn bản đồng ý của cấp ủy trực thuộc tỉnh ủy (số)",
  "members.case.field.consentBelowProvinceOn": "Ngày của văn bản ấy",
  "members.case.field.consentUnderCentre":
    "Văn bản đồng ý của ban thường vụ cấp ủy trực thuộc Trung ương (số)",
  "members.case.field.consentUnderCentreOn": "Ngày của văn bản trực thuộc Trung ương",
  "members.case.field.poll": "Cuộc biểu quyết trong hệ thống",
  "members.case.field.voteBase": "Tổng số được tính",
  "members.case.field.voteFor": "Số tán thành",
  "members.case.field.decidedBy": "Tập thể quyết định",
  "members.case.option.decidedBy.standingCommittee": "Ban thường vụ đảng ủy",
  "members.case.option.decidedBy.committee": "Ban chấp hành đảng bộ (đảng ủy)",
  "members.case.field.ceremonyPlace": "Nơi tổ chức lễ",
  "members.case.field.ceremonyOn": "Ngày làm lễ kết nạp",
  "members.case.field.admittedAgain": "Là người được kết nạp lại",
  "members.case.field.helper": "Đảng viên được phân công giúp đỡ",
  "members.case.field.helperRemark": "Nhận xét",
  "members.case.field.cardNumber": "Số thẻ đảng viên",
  "members.case.field.leftGround": "Lý do ra khỏi Đảng",
  "members.case.option.leftGround.struckOff": "Bị xóa tên",
  "members.case.option.leftGround.expelled": "Bị khai trừ",
  "members.case.option.leftGround.familyHardship": "Xin ra khỏi Đảng vì gia đình đặc biệt khó khăn",
  "members.case.option.leftGround.lessSeriousCrime": "Bị kết án về tội ít nghiêm trọng",
  "members.case.option.leftGround.leftByOwnWill": "Tự bỏ sinh hoạt đảng",
  "members.case.option.leftGround.askedOut": "Làm đơn xin ra khỏi Đảng",
  "members.case.option.leftGround.seriousDisunity": "Gây mất đoàn kết nội bộ nghiêm trọng",
  "members.case.option.leftGround.corruption": "Bị kết án về tham nhũng, lãng phí, tiêu cực",
  "members.case.option.leftGround.seriousCrime": "Bị kết án về tội nghiêm trọng trở lên",
  "members.case.field.leftOn": "Ngày ra khỏi Đảng",
  "members.case.field.recordClearedOn": "Ngày được xóa án tích",
  "members.case.field.milestone": "Huy hiệu",
  "members.case.field.badgeGround": "Trường hợp",
  "members.case.option.badgeGround.due": "Đủ tuổi đảng",
  "members.case.option.badgeGround.graveIllness": "Ốm nặng, tặng sớm",
  "members.case.option.badgeGround.posthumous": "Đã từ trần, truy tặng",
  "members.case.field.awardOn": "Dịp trao",
  "members.case.field.badgeNumber": "Số Huy hiệu",

  "members.case_paused":
    "Đảng viên này đã yêu cầu hạn chế xử lý dữ liệu (PDP-03) nên việc đang làm tạm dừng: không ghi thêm bước, không in và không gửi giấy tờ. Ban tổ chức gỡ hạn chế ở mục yêu cầu về dữ liệu cá nhân, sau đó làm tiếp từ bước này.",
  "members.case_open_already":
    "Người này đang có một hồ sơ cùng loại chưa kết thúc. Hãy mở hồ sơ ấy để làm tiếp, hoặc dừng hồ sơ ấy rồi mở hồ sơ mới.",
  "members.case_closed": "Hồ sơ này đã kết thúc nên không ghi thêm bước được.",
  "members.case_not_the_next_step":
    "Chưa đến bước này. Hãy làm bước đang được đánh dấu “tiếp theo”; nếu có người vừa ghi, hãy tải lại trang.",
  "members.case_step_not_done": "Bước này chưa được ghi nên không có gì để đính chính.",
  "members.case_day_to_come": "Ngày này chưa đến. Hãy ghi ngày không sau hôm nay ({on}).",
  "members.case_before_earlier_step":
    "Ngày này trước ngày của bước liền trước ({on}). Hãy kiểm tra lại ngày, hoặc đính chính bước trước.",
  "members.case_after_later_step":
    "Ngày này sau ngày của bước kế tiếp ({on}). Hãy đính chính bước kế tiếp trước.",
  "members.case_too_early":
    "Chưa đến thời điểm thực hiện bước này: sớm nhất là ngày {on} ({rule}).",
  "members.case_document_missing":
    "Bước này phải có văn bản. Hãy ghi số, ngày và cơ quan ban hành.",
  "members.case_no_document_here": "Bước này không có văn bản kèm theo. Hãy bỏ phần văn bản.",
  "members.case_document_later":
    "Ngày của văn bản sau ngày thực hiện bước này ({on}). Hãy kiểm tra lại hai ngày.",
  "members.case_answer_missing": "Mục này chưa được điền hoặc điền chưa đúng.",
  "members.case_later_step_contradicts":
    "Đính chính như vậy thì một bước sau không còn đúng quy định. Hãy đính chính bước sau trước.",
  "members.case_followed":
    "Hồ sơ tiếp theo của việc này đã có bước được ghi. Hãy đính chính hồ sơ tiếp theo trước.",
  "members.case_correction_changes_effect":
    "Đính chính này làm thay đổi việc khác trong sổ đảng viên. Hãy dừng hồ sơ và mở hồ sơ mới.",
  "members.case_organisation_ceased":
    "Tổ chức này đã kết thúc hoạt động từ {on}, nên không mở hồ sơ mới được.",
  "members.case_joins_ceased":
    "Chi bộ tiếp nhận đã kết thúc hoạt động từ {on}, nên không tiếp nhận được nữa. Trả lại hồ sơ để nơi gửi chọn chi bộ khác.",
  "members.case_before_founding":
    "Tổ chức này được thành lập ngày {on}. Hãy ghi ngày từ đó trở đi.",
  "members.case_needs_committee":
    "Bước này do cấp ủy cấp trên thực hiện. Hãy đề nghị văn phòng đảng ủy hoặc ban tổ chức ghi.",
  "members.case_person_elsewhere":
    "Người này không sinh hoạt ở tổ chức đang chọn. Hãy mở hồ sơ tại chi bộ nơi người ấy sinh hoạt.",
  "members.case_person_missing":
    "Chưa chọn người. Hãy chọn đảng viên, hoặc ghi thông tin của người mới.",
  "members.case_number_held":
    "Số này đang thuộc một người khác trong hệ thống. Hãy đối chiếu giấy tờ rồi ghi lại.",
  "members.case_register_contradicts":
    "Sổ đảng viên đang ghi người này sinh hoạt ở nơi khác trong thời gian ấy. Hãy kiểm tra nơi sinh hoạt trước.",
  "members.case_unknown_named":
    "Có người hoặc tổ chức được chọn không còn trong phạm vi của đồng chí. Hãy chọn lại.",
  "members.case_too_few_official":
    "Chi bộ chỉ có {official} đảng viên chính thức, cần ít nhất {needed} để quyết định ({rule}). Hãy đề nghị cấp trên tăng cường hoặc ghép chi bộ.",
  "members.case_vote_impossible":
    "Số tán thành ({yes}) và tổng số ({base}) không khớp. Tổng số từ 1 trở lên, tán thành không quá tổng số.",
  "members.case_vote_too_small":
    "Chỉ {yes} trên {base} tán thành, cần ít nhất {needed} ({rule}). Việc này chưa được thông qua; có thể dừng hồ sơ hoặc để kỳ sau.",
  "members.case_poll_differs":
    "Cuộc biểu quyết đã chọn ngày {on} có {yes} trên {base} tán thành. Hãy ghi đúng ngày và số ấy, hoặc bỏ chọn.",
  "members.case_poll_of_other":
    "Cuộc biểu quyết đã chọn không phải về việc này của chi bộ này. Hãy chọn lại.",
  "members.case_in_the_party": "Người này đang là đảng viên, không làm thủ tục kết nạp được.",
  "members.case_schooling_too_low":
    "Người vào Đảng phải tốt nghiệp trung học cơ sở trở lên ({rule}). Trường hợp đặc biệt, hãy ghi văn bản cho phép.",
  "members.case_contract_too_short":
    "Chưa đủ {months} tháng làm việc thực tế tại đơn vị ({rule}). Đề nghị tổ chức đảng nơi cư trú xem xét.",
  "members.case_birth_unknown":
    "Chưa có ngày sinh đầy đủ nên không tính được tuổi ({rule}). Hãy bổ sung ngày sinh trong phiếu đảng viên.",
  "members.case_too_young":
    "Vào ngày xem xét, người này chưa đủ tuổi ({months} tháng; {rule}). Sớm nhất là ngày {on}.",
  "members.case_too_old":
    "Vào ngày xem xét, người này đã quá tuổi ({months} tháng). Cần văn bản đồng ý trước ({rule}).",
  "members.case_certificate_later": "Ngày cấp giấy chứng nhận sau ngày ghi. Hãy kiểm tra lại.",
  "members.case_certificate_expired":
    "Giấy chứng nhận lớp nhận thức về Đảng chỉ có giá trị {months} tháng, đã hết hạn ngày {on} ({rule}). Người vào Đảng phải học lại.",
  "members.case_sponsor_not_official":
    "Người giới thiệu phải là đảng viên chính thức vào ngày này ({rule}). Hãy chọn người khác.",
  "members.case_sponsor_too_short":
    "Người giới thiệu phải cùng công tác, lao động, học tập hoặc cư trú ít nhất {months} tháng ({rule}).",
  "members.case_sponsor_same": "Hai người giới thiệu phải là hai người khác nhau ({rule}).",
  "members.case_sponsor_self":
    "Người vào Đảng không tự giới thiệu mình được. Hãy chọn đảng viên khác.",
  "members.case_not_verified":
    "Còn người chưa được thẩm tra ({rule}). Hãy hoàn thành thẩm tra trước khi ghi bước này.",
  "members.case_decided_by_other":
    "Theo quy định vào ngày này, {body, select, standingCommittee {ban thường vụ đảng ủy} other {ban chấp hành đảng bộ}} quyết định ({rule}).",
  "members.case_consent_later": "Văn bản đồng ý phải có trước ({rule}). Hãy kiểm tra lại ngày.",
  "members.case_not_probationary":
    "Người này không phải đảng viên dự bị, không làm thủ tục công nhận được.",
  "members.case_ceremony_before_decision":
    "Ngày làm lễ trước ngày trong quyết định kết nạp ({on}). Hãy kiểm tra lại.",
  "members.case_ceremony_later": "Ngày làm lễ sau ngày mở hồ sơ. Hãy kiểm tra lại.",
  "members.case_helper_not_official":
    "Người giúp đỡ phải là đảng viên chính thức vào ngày này. Hãy chọn người khác.",
  "members.case_never_again": "Trường hợp này không được xem xét kết nạp lại ({rule}).",
  "members.case_left_too_recently":
    "Phải sau ít nhất {months} tháng kể từ khi ra khỏi Đảng ({rule}). Sớm nhất là ngày {on}.",
  "members.case_record_too_recent":
    "Phải sau ít nhất {months} tháng kể từ khi được xóa án tích ({rule}). Sớm nhất là ngày {on}.",
  "members.case_left_later": "Ngày ra khỏi Đảng sau ngày mở hồ sơ. Hãy kiểm tra lại.",
  "members.case_no_admission_date":
    "Chưa có ngày vào Đảng nên không tính được tuổi đảng ({rule}). Hãy bổ sung trong phiếu đảng viên.",
  "members.case_badge_held": "Người này đã có Huy hiệu {years} năm tuổi Đảng.",
  "members.case_badge_not_official": "Chỉ đảng viên chính thức được tặng Huy hiệu Đảng ({rule}).",
  "members.case_badge_not_dead":
    "Truy tặng chỉ dành cho đảng viên đã từ trần. Hãy chọn trường hợp khác, hoặc ghi việc từ trần trước.",
  "members.case_badge_far":
    "Chưa gần mốc Huy hiệu Đảng nào: mốc {years} năm đủ vào ngày {on} ({rule}).",
  "members.case_badge_not_due":
    "Đến dịp này chưa đủ {years} năm tuổi Đảng: đủ vào ngày {on} ({rule}). Hãy chọn dịp sau.",
  "members.case_badge_too_early":
    "Tặng sớm không quá {months} tháng ({rule}): sớm nhất là ngày {on}.",
  "members.case_badge_too_late":
    "Truy tặng khi thiếu không quá {months} tháng để đủ {years} năm tuổi Đảng ({rule}).",
  "members.case_badge_other_day":
    "Huy hiệu Đảng được trao vào các dịp 03/02, 19/5, 02/9 và 07/11 ({rule}). Hãy chọn một trong các ngày ấy.",
} as const;
