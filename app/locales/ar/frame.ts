import type { RespondentWords } from "../words";

/** What stands around every page in Arabic, and on the pages that say that there is none. */
export const product: RespondentWords["product"] = {
  name: "Parallax",
  tagline: "اكتشفوا أين تختلف نظرة المبيعات عن نظرة التسويق.",
};

export const language: RespondentWords["language"] = { tag: "ar", name: "العربية", direction: "rtl" };

export const frame: RespondentWords["frame"] = {
  skip: "الانتقال إلى المحتوى",
  navigation: "القائمة الرئيسية",
  demo: "بيانات توضيحية",
  signOut: "تسجيل الخروج",
  account: "الحساب",
  wideTable: "جدول يمكن تمريره أفقيًا إذا كان أعرض من الشاشة",
};

export const clock: RespondentWords["clock"] = {
  first: (offset) => `${offset}، قبل تأخير الساعة`,
  second: (offset) => `${offset}، بعد تأخير الساعة`,
};

export const errors: RespondentWords["errors"] = {
  notFound: {
    title: "لا يوجد شيء على هذا العنوان",
    body: "قد يكون الرابط ناقصًا، أو أُزيل ما كان يشير إليه.",
  },
  forbidden: {
    title: "هذه الصفحة غير متاحة لكم",
    body: "دوركم في هذه المؤسسة لا يشملها. يستطيع المالك تغيير الأدوار في صفحة «الأعضاء».",
  },
  unexpected: {
    title: "حدث خطأ من جانبنا",
    body: "لم يُستخدم شيء مما أدخلتموه. أعيدوا المحاولة، وإذا تكرر الخطأ فأبلغوا من يشغّل هذا الخادم.",
  },
  outage: {
    title: "نعود بعد لحظات",
    body: "لا تستجيب قاعدة البيانات في هذه اللحظة. ربما لم يُحفظ ما أرسلتموه: ارجعوا إلى الصفحة السابقة وتحققوا منه، ثم أرسلوه من جديد.",
  },
  home: "الانتقال إلى صفحة البداية",
};
