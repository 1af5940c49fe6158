import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "voting.secret_decided": "فُتحت النتيجة بالفعل.",
  "voting.secret_step":
    "التصويت السري في خطوة أخرى: لا يمكن فعل هذا بعد، أو لم يعد ممكنًا. أعد تحميل الصفحة.",
  "voting.secret_not_permitted":
    "التصويت السري الإلكتروني في هذه المسألة يحتاج إلى وثيقة من المستوى الأعلى تجيزه، مرفقة بالاجتماع (ELEC-11). وبدونها صوّتوا على الورق.",
  "voting.secret_permit_missing": "الوثيقة المجيزة ليست بين أوراق هذا الاجتماع.",
  "voting.secret_questions_missing": "استطلاع الرأي يحتاج إلى سؤال واحد على الأقل، وبلا أسماء.",
  "voting.secret_options_twice": "في هذا السؤال خياران متطابقان.",
  "voting.secret_too_many_marks": "هذا السؤال يسمح باختيار {most} من {options} خيارات.",
  "voting.secret_board_size": "هيئة الفرز في هذا التصويت تتكون من {needed} أعضاء بالضبط.",
  "voting.secret_two_roles":
    "{name} يشغل مهمة أخرى في هذا الاجتماع (الرئاسة أو أمانة السر): لكل شخص دور واحد.",
  "voting.secret_keeper_outside": "حافظ القائمة يجب أن يكون من هيئة الفرز.",
  "voting.secret_too_few":
    "عدد المفاتيح {keys} فقط، أقل من {needed}: لا يمكن حفظ السر. صوّتوا على الورق.",
  "voting.secret_base_moved":
    "{name} أخذ قسيمة أو سجّل جهازه ولم يعد محسوبًا. أوقفوا هذا التصويت مع ذكر السبب وابدأوا من جديد.",
  "voting.secret_below_minimum":
    "في الصندوق {counted} أوراق محسوبة، أقل من الحد الأدنى {minimum}: لا تُفتح أبدًا. انتظروا، أو أوقفوا التصويت مع السبب وصوّتوا على الورق.",
  "voting.secret_box_waits": "الصندوق «{name}» مسجَّل وملفه ناقص. أضيفوه، أو سجّلوا أنه لا يُحسب.",
  "voting.secret_box_changed":
    "عُدّل الصندوق في قاعدة البيانات من الخارج: لا يُغلق ولا يُفتح. دوّنوا ذلك وأبلغوا عنه.",
  "voting.secret_records_changed":
    "لم تعد الأسئلة أو الأسماء أو مفتاح الهيئة أو قائمة المفاتيح في قاعدة البيانات هي التي يحفظها سجل الخلية: لا يُفتح الصندوق ولا يُغلق ولا يُعلن شيء. دوّنوا ذلك وأبلغوا عنه وأوقفوا هذا التصويت مع السبب ثم أعيدوه.",
  "voting.secret_key_missing":
    "لا يمكن فتح مفتاح الخادم لهذا الاقتراع: ملف المفتاح مفقود أو لا يُقرأ. استعده من النسخة الاحتياطية، وإلا فأوقف الاقتراع مع ذكر السبب وابدأ من جديد.",
  "voting.secret_archive_changed": "لم يعد الأرشيف هو الذي يحفظ السجل بصمته: عُدّل أو تلف.",
  "voting.secret_not_on_board": "لا يفعل هذا إلا أعضاء هيئة الفرز في هذا التصويت.",
  "voting.secret_not_keeper": "لا يفعل هذا إلا حافظ القائمة.",
  "voting.secret_message_sent": "أُرسل هذا الجزء بالفعل ولا يُستبدل أبدًا.",
  "voting.secret_too_early": "الوقت مبكر: ما زال جزء {names} ناقصًا.",
  "voting.secret_keeper_key_used":
    "استُعمل مفتاح حافظ القائمة هذا مع هيئة سابقة. أعد تحميل الصفحة وسينشئ الجهاز مفتاحًا آخر.",
  "voting.secret_no_keeper_key": "لم يقدّم حافظ القائمة مفتاح جهازه بعد.",
  "voting.secret_slip_drawn": "لقد سحبت قسيمة فلا يمكنك تسجيل جهاز أيضًا: طريقة واحدة لكل شخص.",
  "voting.secret_device_registered":
    "{name} سجّل جهازًا فلا يمكنه سحب قسيمة أيضًا: طريقة واحدة لكل شخص.",
  "voting.secret_registration_ended":
    "انتهى التسجيل. لا يسحب قسيمة بعده إلا من شُطب جهازه بعد الانتهاء.",
  "voting.secret_registration_open":
    "لم ينته التسجيل بعد. لا تُقرأ المفاتيح ولا تُثبّت القائمة قبل انتهائه.",
  "voting.secret_few_devices":
    "لم يسجّل أجهزة سوى {devices} من الآخرين، وهو أقل من {needed}: سيعرف حافظ القائمة صاحب كل مفتاح. اشطبوا هذه الأجهزة وليسحب أصحابها قسائم.",
  "voting.secret_keys_differ":
    "في القائمة {keys} مفاتيح، وسحب أو سجّل {took} أشخاص. يجب أن يتساوى العددان.",
  "voting.secret_slips_differ":
    "طُبعت {printed} قسائم وبقي {undrawn}، وعدد التواقيع {drawn}. أعيدوا العد.",
  "voting.secret_one_ballot":
    "لا يُعاد إرسال الورقة إلا في استطلاع الرأي. هنا لكل مفتاح ورقة واحدة كما في التصويت الورقي.",
  "voting.secret_more_than_present":
    "عدد من سحب قسيمة أو سجّل جهازًا {took}، وعدد الحاضرين {present} فقط. قارنوا من جديد.",
  "voting.secret_not_open": "الصندوق لم يُفتح بعد.",
  "voting.secret_late":
    "أُغلق الصندوق. وصلت هذه الورقة متأخرة: لا تُحسب ولا تُفتح أبدًا. ولكل مفتاح ليست له ورقة في الصندوق يُذكر في المحضر رمز أول ورقة متأخرة.",
  "voting.secret_box_busy":
    "تصل أوراق كثيرة في وقت واحد. أعد الإرسال بعد ثوانٍ؛ الورقة ما زالت على الجهاز.",
  "voting.secret_ballot_of_other": "تخص هذه الورقة انتخابًا آخر.",
  "voting.secret_key_unknown": "مفتاح هذه الورقة ليس في القائمة.",
  "voting.secret_key_voted": "صوّت هذا المفتاح بالفعل؛ لا تُقبل منه ورقة أخرى.",
  "voting.secret_ballot_wrong": "توقيع الورقة أو برهانها غير صحيح، فلا تُقبل.",
  "voting.secret_envelopes_differ":
    "عدد المظاريف الخارجية {outer} وعدد الأوراق المدخلة {typed}. يجب أن يتساوى العددان.",
  "voting.secret_few_envelopes":
    "عدد الأوراق المنسوخة من المظاريف {typed} فقط، وهو أقل من الحد الأدنى {minimum}: عدد كهذا قد يكشف تصويت شخص بعينه. ليصوّت هؤلاء ورقيًا أو بأنفسهم.",
  "voting.secret_sealed_malformed":
    "مفتاح هذا الجهاز ليس بالصيغة الصحيحة. أعيدوا تحميل الصفحة ثم سجّلوا من جديد.",
  "voting.secret_list_moved": "سجّل شخص جهازًا أو غيّره بعد إعداد هذه القائمة. أعيدوا إعداد القائمة.",
  "voting.secret_minimum":
    "الحد الأدنى {fewest} أوراق لا {minimum}: فتح أقل منها يكشف اختيار كل شخص.",
  "voting.secret_permit_future": "تاريخ الوثيقة المجيزة {issuedOn}، وهو بعد اليوم.",
  "voting.secret_permit_changed":
    "أُزيلت الوثيقة المجيزة أو تغيّرت بعد إعداد التصويت. أوقفوا هذا التصويت مع ذكر السبب وأعدّوه من جديد.",
  "voting.secret_no_booth":
    "صفحة كشك الاقتراع غير مبنية على هذا الخادم، فلا يستطيع أحد ختم ورقته. ليشغّل المشغّل npm start من جديد ثم افتحوا الصندوق.",
  "voting.secret_ballot_too_large":
    "في الورقة سطور كثيرة: يبلغ حجمها مختومة {bytes} بايت، والحد الأقصى {most}. قسّموها إلى عدة عمليات تصويت.",
  "voting.secret_tracker_twice": "أُدخل رمز مرتين.",
  "voting.secret_tracker_unknown": "لا ورقة في الصندوق رمزها {tracker}.",
  "voting.secret_box_unknown": "هذا الصندوق غير معروف: سجّلوا أولًا العدد والرمز المقروءين بالهاتف.",
  "voting.secret_box_settled": "سُوّي أمر هذا الصندوق بالفعل.",
  "voting.secret_box_malformed": "ليس هذا ملف صندوق.",
  "voting.secret_box_of_other": "يخص هذا الملف انتخابًا آخر.",
  "voting.secret_box_differs":
    "في الملف {found} أوراق ورمزه {head}؛ والمقروء بالهاتف {count} و{read}. لا يُضاف.",
  "voting.secret_box_ballot": "الورقة رقم {ballot} في الملف غير صحيحة، فلا يُضاف الملف.",
  "voting.secret_file_busy":
    "يفحص الخادم الآن أوراقًا كثيرة جدًا. الملف ليس خطأ ولم يُضف بعد؛ أعد إرساله بعد دقائق.",
  "voting.secret_destroyed":
    "أُتلفت أوراق هذا الاقتراع وأرشيفه بقرار بعد انتهاء مدة الحفظ. تبقى النتيجة والمحضر والبصمات في السجل.",
  "voting.secret_goes_on": "لم ينته هذا الاقتراع بعد: لا أوراق لإتلافها.",
  "voting.secret_nothing_kept": "أُوقف هذا الاقتراع قبل فتح الصندوق: لا أوراق لإتلافها.",
  "voting.secret_key_destroyed": "سُجّل إتلاف هذا المفتاح بالفعل.",
  "voting.secret_state.prepared": "قيد الإعداد",
  "voting.secret_state.keys": "الهيئة تصنع المفتاح",
  "voting.secret_state.registering": "سحب القسائم وتسجيل الأجهزة",
  "voting.secret_state.listed": "قائمة المفاتيح مثبتة",
  "voting.secret_state.open": "التصويت مفتوح",
  "voting.secret_state.closed": "الصندوق مغلق",
  "voting.secret_state.opening": "النتيجة قيد الفتح",
  "voting.secret_state.decided": "حُسم",
  "voting.secret_state.cancelled": "أُوقف",
};
