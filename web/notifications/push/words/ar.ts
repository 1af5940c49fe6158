import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "notifications.device.title": "الإشعارات على أجهزتك",
  "notifications.device.lead":
    "يخبرك هاتفك أو حاسوبك فورًا بالدعوات والمحاضر والمهام، حتى عندما يكون Chi Bộ Số مغلقًا.",
  "notifications.device.this": "هذا الجهاز",
  "notifications.device.state.on": "مُشغَّلة",
  "notifications.device.state.off": "متوقفة",
  "notifications.device.state.failing": "لا تصل",
  "notifications.device.state.denied": "محظورة من المتصفح",
  "notifications.device.state.unsupported": "غير مدعومة هنا",
  "notifications.device.state.site_off": "متوقفة في الموقع كله",
  "notifications.device.hint.on": "يتلقى هذا الجهاز إشعاراتك. أرسل رسالة تجريبية لترى شكلها.",
  "notifications.device.hint.off": "شغّلها ثم اختر «السماح» عندما يسأل المتصفح.",
  "notifications.device.hint.failing":
    "لم يصل شيء إلى هذا الجهاز منذ {since}. أوقفها ثم شغّلها من جديد؛ البريد والإشعارات داخل التطبيق لا تتأثر.",
  "notifications.device.hint.denied":
    "اسمح لهذه الصفحة بالإشعارات في إعدادات المتصفح ثم أعد تحميل الصفحة.",
  "notifications.device.hint.unsupported":
    "استخدم إصدارًا حديثًا من Chrome أو Edge أو Firefox أو Safari عبر عنوان https. على iPhone وiPad أضف الصفحة أولًا إلى الشاشة الرئيسية وافتحها منها.",
  "notifications.device.hint.site_off":
    "أوقف مدير النظام الإشعارات الفورية. تبقى الإشعارات داخل التطبيق وبالبريد.",
  "notifications.device.turn_on": "شغّلها على هذا الجهاز",
  "notifications.device.turn_off": "أوقفها على هذا الجهاز",
  "notifications.device.turn_on_failed":
    "لم تُجب خدمة الإشعارات في المتصفح. تحقق من الشبكة ثم حاول من جديد.",
  "notifications.device.test": "أرسل رسالة تجريبية",
  "notifications.device.test_sent": "أُرسلت. تظهر الرسالة التجريبية خلال دقيقة.",
  "notifications.device.devices": "الأجهزة التي تتلقى الإشعارات",
  "notifications.device.device": "الجهاز",
  "notifications.device.unknown_device": "جهاز غير معروف",
  "notifications.device.service": "عبر خدمة",
  "notifications.device.since": "منذ",
  "notifications.device.delivered": "آخر وصول",
  "notifications.device.never": "لا شيء بعد",
  "notifications.device.state": "الحالة",
  "notifications.device.remove": "إيقاف",
  "notifications.device.remove_named": "إيقاف على {device}",
  "notifications.device.detail": "ما تعرضه الشاشة المقفلة",
  "notifications.device.detail.day": "نوع الإشعار والمنظمة واليوم",
  "notifications.device.detail.kind": "نوع الإشعار فقط",
  "notifications.device.detail_hint":
    "عناوين الاجتماعات ونصوص الأوراق وأسماء الأشخاص لا تظهر أبدًا في الإشعار.",
  "notifications.device.channels": "كيف تُبلَّغ",
  "notifications.device.channels_lead":
    "في التطبيق كل الإشعارات دائمًا. اختر أيها يصل أيضًا بالبريد وإلى أجهزتك.",
  "notifications.device.about": "نوع الإشعار",
  "notifications.device.in_app": "في التطبيق",
  "notifications.device.by_mail": "البريد",
  "notifications.device.by_push": "الأجهزة",
  "notifications.device.always": "دائمًا",
  "notifications.device.by_mail_named": "{group}: بالبريد",
  "notifications.device.by_push_named": "{group}: إلى الأجهزة",
  "notifications.device.no_mail": "البريد غير مُعدّ في هذا الموقع؛ يسري الاختيار عند إعداده.",
  "notifications.device.no_member": "لا ينتمي هذا الحساب إلى عضو ولا يتلقى إشعارات.",
};
