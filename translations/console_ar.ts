<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Server</source>
        <translation>ال&amp;خادم</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ت&amp;حرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>ال&amp;مستخدم</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>S&amp;witch Server…</source>
        <translation>ت&amp;بديل الخادم…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;قفل</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>تسجيل ال&amp;خروج</translation>
    </message>
    <message>
        <source>&amp;Import Users…</source>
        <translation>ا&amp;ستيراد المستخدمين…</translation>
    </message>
    <message>
        <source>&amp;Export Users…</source>
        <translation>&amp;تصدير المستخدمين…</translation>
    </message>
    <message>
        <source>Export Se&amp;lected Users…</source>
        <translation>تصدير المستخدمين المح&amp;ددين…</translation>
    </message>
    <message>
        <source>Export &amp;Audit Log…</source>
        <translation>تصدير سج&amp;ل التدقيق…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>ترا&amp;جع</translation>
    </message>
    <message>
        <source>&amp;Copy E-mail Address</source>
        <translation>&amp;نسخ عنوان البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Copy &amp;Id</source>
        <translation>نسخ ال&amp;معرّف</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>نسخ ب&amp;صيغة JSON</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>تحديد ال&amp;كل</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;بحث</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>ال&amp;تفضيلات…</translation>
    </message>
    <message>
        <source>&amp;Save Changes</source>
        <translation>&amp;حفظ التغييرات</translation>
    </message>
    <message>
        <source>Re&amp;vert Changes</source>
        <translation>إلغاء الت&amp;غييرات</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>ال&amp;مستخدمون</translation>
    </message>
    <message>
        <source>&amp;Audit Log</source>
        <translation>سجل ال&amp;تدقيق</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>ت&amp;حديث</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>إ&amp;خفاء</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>الم&amp;هام</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>الشريط ال&amp;جانبي</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>ال&amp;فاحص</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>الأ&amp;وامر…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>ال&amp;دليل</translation>
    </message>
    <message>
        <source>Making Ad&amp;ministrators</source>
        <translation>تعيين ال&amp;مسؤولين</translation>
    </message>
    <message>
        <source>&amp;Configuring the Server</source>
        <translation>إ&amp;عداد الخادم</translation>
    </message>
    <message>
        <source>&amp;About Latchkey</source>
        <translation>&amp;حول Latchkey</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>حو&amp;ل Qt</translation>
    </message>
    <message>
        <source>&amp;New User…</source>
        <translation>مستخدم &amp;جديد…</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>&amp;دعوة…</translation>
    </message>
    <message>
        <source>&amp;Ban…</source>
        <translation>&amp;حظر…</translation>
    </message>
    <message>
        <source>&amp;Unban</source>
        <translation>إلغاء الح&amp;ظر</translation>
    </message>
    <message>
        <source>&amp;End Sessions…</source>
        <translation>إ&amp;نهاء الجلسات…</translation>
    </message>
    <message>
        <source>Send &amp;Recovery Mail</source>
        <translation>إرسال بريد الا&amp;ستعادة</translation>
    </message>
    <message>
        <source>Send &amp;Magic Link</source>
        <translation>إرسال الرا&amp;بط السحري</translation>
    </message>
    <message>
        <source>Copy Recovery &amp;Link</source>
        <translation>نسخ راب&amp;ط الاستعادة</translation>
    </message>
    <message>
        <source>Cop&amp;y Magic Link</source>
        <translation>نسخ الرابط السح&amp;ري</translation>
    </message>
    <message>
        <source>Set R&amp;ole…</source>
        <translation>ت&amp;عيين الدور…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>ح&amp;ذف…</translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>Signing in without an account is switched off on this server.</source>
        <translation>الدخول دون حساب معطّل على هذا الخادم.</translation>
    </message>
    <message>
        <source>The server could not read the request.</source>
        <translation>تعذّر على الخادم قراءة الطلب.</translation>
    </message>
    <message>
        <source>The server does not accept this key or session.</source>
        <translation>لا يقبل الخادم هذا المفتاح أو هذه الجلسة.</translation>
    </message>
    <message>
        <source>This server asks for a captcha, which the console cannot show. Use a service key.</source>
        <translation>يطلب هذا الخادم اختبار captcha لا يمكن لوحدة التحكم عرضه. استخدم مفتاح خدمة.</translation>
    </message>
    <message>
        <source>Something else was changing this at the same moment.</source>
        <translation>كان شيء آخر يغيّر هذا في اللحظة نفسها.</translation>
    </message>
    <message>
        <source>This provider does not exist any more.</source>
        <translation>لم يعد هذا الموفّر موجودًا.</translation>
    </message>
    <message>
        <source>This is no e-mail address that the server accepts.</source>
        <translation>هذا ليس عنوان بريد إلكتروني يقبله الخادم.</translation>
    </message>
    <message>
        <source>This server sends no mail to this address.</source>
        <translation>لا يرسل هذا الخادم بريدًا إلى هذا العنوان.</translation>
    </message>
    <message>
        <source>This identity cannot be removed: another user has its e-mail address.</source>
        <translation>لا يمكن إزالة هذه الهوية: عنوان بريدها الإلكتروني لدى مستخدم آخر.</translation>
    </message>
    <message>
        <source>Another user has this e-mail address.</source>
        <translation>عنوان البريد الإلكتروني هذا لدى مستخدم آخر.</translation>
    </message>
    <message>
        <source>This e-mail address has not been confirmed yet.</source>
        <translation>لم يُؤكَّد عنوان البريد الإلكتروني هذا بعد.</translation>
    </message>
    <message>
        <source>Signing in with e-mail is switched off on this server.</source>
        <translation>تسجيل الدخول بالبريد الإلكتروني معطّل على هذا الخادم.</translation>
    </message>
    <message>
        <source>This is switched off on this server.</source>
        <translation>هذا معطّل على هذا الخادم.</translation>
    </message>
    <message>
        <source>The request is too long for the server.</source>
        <translation>الطلب أطول مما يقبله الخادم.</translation>
    </message>
    <message>
        <source>A hook of the server gave an answer that the server cannot use.</source>
        <translation>أعطى أحد خطافات الخادم (hook) جوابًا لا يمكن للخادم استخدامه.</translation>
    </message>
    <message>
        <source>A hook of the server did not answer in time.</source>
        <translation>لم يُجب أحد خطافات الخادم (hook) في الوقت المحدد.</translation>
    </message>
    <message>
        <source>Another user has this identity.</source>
        <translation>هذه الهوية لدى مستخدم آخر.</translation>
    </message>
    <message>
        <source>This identity does not exist any more.</source>
        <translation>لم تعد هذه الهوية موجودة.</translation>
    </message>
    <message>
        <source>The second factor is needed for this.</source>
        <translation>العامل الثاني مطلوب لهذا.</translation>
    </message>
    <message>
        <source>E-mail address or password is wrong.</source>
        <translation>عنوان البريد الإلكتروني أو كلمة المرور خطأ.</translation>
    </message>
    <message>
        <source>This invitation is gone or has expired.</source>
        <translation>لم تعد هذه الدعوة موجودة أو انتهت صلاحيتها.</translation>
    </message>
    <message>
        <source>The code came too late. Enter the next one.</source>
        <translation>وصل الرمز متأخرًا. أدخل الرمز التالي.</translation>
    </message>
    <message>
        <source>This factor is gone.</source>
        <translation>لم يعد هذا العامل موجودًا.</translation>
    </message>
    <message>
        <source>The code has to be entered on the computer that asked for it.</source>
        <translation>يجب إدخال الرمز على الحاسوب الذي طلبه.</translation>
    </message>
    <message>
        <source>This second factor is switched off on this server.</source>
        <translation>هذا العامل الثاني معطّل على هذا الخادم.</translation>
    </message>
    <message>
        <source>The code is wrong.</source>
        <translation>الرمز خطأ.</translation>
    </message>
    <message>
        <source>The code was not accepted.</source>
        <translation>لم يُقبل الرمز.</translation>
    </message>
    <message>
        <source>The server asks for a sign-in.</source>
        <translation>يطلب الخادم تسجيل الدخول.</translation>
    </message>
    <message>
        <source>This account may not do that.</source>
        <translation>لا يحق لهذا الحساب فعل ذلك.</translation>
    </message>
    <message>
        <source>This server cannot do that yet.</source>
        <translation>لا يستطيع هذا الخادم فعل ذلك بعد.</translation>
    </message>
    <message>
        <source>Signing in with a mailed link or code is switched off on this server.</source>
        <translation>تسجيل الدخول برابط أو رمز مرسل بالبريد معطّل على هذا الخادم.</translation>
    </message>
    <message>
        <source>The link or code has expired.</source>
        <translation>انتهت صلاحية الرابط أو الرمز.</translation>
    </message>
    <message>
        <source>Too many mails were sent. Wait a while.</source>
        <translation>أُرسلت رسائل بريد أكثر مما ينبغي. انتظر قليلًا.</translation>
    </message>
    <message>
        <source>Too many requests. Wait a while.</source>
        <translation>الطلبات أكثر مما ينبغي. انتظر قليلًا.</translation>
    </message>
    <message>
        <source>Too many text messages were sent. Wait a while.</source>
        <translation>أُرسلت رسائل نصية أكثر مما ينبغي. انتظر قليلًا.</translation>
    </message>
    <message>
        <source>Another user has this phone number.</source>
        <translation>رقم الهاتف هذا لدى مستخدم آخر.</translation>
    </message>
    <message>
        <source>This phone number has not been confirmed yet.</source>
        <translation>لم يُؤكَّد رقم الهاتف هذا بعد.</translation>
    </message>
    <message>
        <source>Signing in with a phone number is switched off on this server.</source>
        <translation>تسجيل الدخول برقم الهاتف معطّل على هذا الخادم.</translation>
    </message>
    <message>
        <source>This provider is switched off on this server.</source>
        <translation>هذا الموفّر معطّل على هذا الخادم.</translation>
    </message>
    <message>
        <source>The session was used from elsewhere and has ended.</source>
        <translation>استُخدمت الجلسة من مكان آخر فانتهت.</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>انتهت الجلسة.</translation>
    </message>
    <message>
        <source>That is more than the server takes at once.</source>
        <translation>هذا أكثر مما يقبله الخادم دفعة واحدة.</translation>
    </message>
    <message>
        <source>The server took too long.</source>
        <translation>استغرق الخادم وقتًا أطول مما ينبغي.</translation>
    </message>
    <message>
        <source>The new password is the old one.</source>
        <translation>كلمة المرور الجديدة هي نفسها القديمة.</translation>
    </message>
    <message>
        <source>The server is busy, or its database is away. Try again in a moment.</source>
        <translation>الخادم مشغول، أو قاعدة بياناته غير متاحة. أعد المحاولة بعد لحظات.</translation>
    </message>
    <message>
        <source>The session has expired.</source>
        <translation>انتهت صلاحية الجلسة.</translation>
    </message>
    <message>
        <source>Sign-ups are switched off on this server.</source>
        <translation>إنشاء الحسابات معطّل على هذا الخادم.</translation>
    </message>
    <message>
        <source>A user&apos;s last identity cannot be removed.</source>
        <translation>لا يمكن إزالة آخر هوية للمستخدم.</translation>
    </message>
    <message>
        <source>The text message could not be sent.</source>
        <translation>تعذّر إرسال الرسالة النصية.</translation>
    </message>
    <message>
        <source>Something went wrong in the server. Its log tells more.</source>
        <translation>حدث خطأ في الخادم. تجد المزيد في سجله.</translation>
    </message>
    <message>
        <source>This user exists already.</source>
        <translation>هذا المستخدم موجود بالفعل.</translation>
    </message>
    <message>
        <source>This account is banned.</source>
        <translation>هذا الحساب محظور.</translation>
    </message>
    <message>
        <source>This user does not exist any more.</source>
        <translation>لم يعد هذا المستخدم موجودًا.</translation>
    </message>
    <message>
        <source>This user is managed by another system.</source>
        <translation>يدير هذا المستخدم نظام آخر.</translation>
    </message>
    <message>
        <source>The password is too weak.</source>
        <translation>كلمة المرور ضعيفة جدًا.</translation>
    </message>
    <message>
        <source>Somebody else has changed this user meanwhile.</source>
        <translation>غيّر شخص آخر هذا المستخدم في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>الخادم لا يستجيب.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one you trusted.</source>
        <translation>يعرض الخادم شهادة غير الشهادة التي وثقت بها.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be checked: this machine does not know who made it.</source>
        <translation>لا يمكن التحقق من شهادة الخادم: هذا الجهاز لا يعرف من أصدرها.</translation>
    </message>
    <message>
        <source>What answers there is not Latchkey.</source>
        <translation>ما يستجيب هناك ليس Latchkey.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>انتهت جلستك. سجّل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>This is the last administrator. Make somebody else an administrator first, so that nobody is locked out.</source>
        <translation>هذا آخر مسؤول. عيّن شخصًا آخر مسؤولًا أولًا، حتى لا يُمنع الجميع من الدخول.</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>Unknown device</source>
        <translation>جهاز غير معروف</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 على %2</translation>
    </message>
</context>
<context>
    <name>JobReport</name>
    <message>
        <source>Save Report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>تتعذّر كتابة الملف: %1</translation>
    </message>
</context>
<context>
    <name>LastAdministrator</name>
    <message>
        <source>Last Administrator</source>
        <translation>آخر مسؤول</translation>
    </message>
    <message>
        <source>Do it to %1, the last administrator?</source>
        <translation>هل تريد فعل ذلك بآخر مسؤول، %1؟</translation>
    </message>
    <message>
        <source>Afterwards only a service key, or “latchkey-server” on the server&apos;s own machine, lets anybody manage it.</source>
        <translation>بعد ذلك لن تمكن إدارة الخادم إلا بمفتاح خدمة أو بالأمر «latchkey-server» على جهاز الخادم نفسه.</translation>
    </message>
    <message>
        <source>Do It Anyway</source>
        <translation>افعل ذلك رغم هذا</translation>
    </message>
    <message>
        <source>Do It Anyway…</source>
        <translation>افعل ذلك رغم هذا…</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Type “%1” to go on:</source>
        <translation>اكتب «%1» للمتابعة:</translation>
    </message>
</context>
<context>
    <name>UserChange</name>
    <message>
        <source>Ban</source>
        <translation>حظر</translation>
    </message>
    <message>
        <source>Unban</source>
        <translation>إلغاء الحظر</translation>
    </message>
    <message>
        <source>End Sessions</source>
        <translation>إنهاء الجلسات</translation>
    </message>
    <message>
        <source>Set Role</source>
        <translation>تعيين الدور</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message numerus="yes">
        <source>Ban %Ln users</source>
        <translation>
            <numerusform>حظر %Ln مستخدم</numerusform>
            <numerusform>حظر مستخدم واحد</numerusform>
            <numerusform>حظر مستخدمَين</numerusform>
            <numerusform>حظر %Ln مستخدمين</numerusform>
            <numerusform>حظر %Ln مستخدمًا</numerusform>
            <numerusform>حظر %Ln مستخدم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unban %Ln users</source>
        <translation>
            <numerusform>إلغاء حظر %Ln مستخدم</numerusform>
            <numerusform>إلغاء حظر مستخدم واحد</numerusform>
            <numerusform>إلغاء حظر مستخدمَين</numerusform>
            <numerusform>إلغاء حظر %Ln مستخدمين</numerusform>
            <numerusform>إلغاء حظر %Ln مستخدمًا</numerusform>
            <numerusform>إلغاء حظر %Ln مستخدم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End the sessions of %Ln users</source>
        <translation>
            <numerusform>إنهاء جلسات %Ln مستخدم</numerusform>
            <numerusform>إنهاء جلسات مستخدم واحد</numerusform>
            <numerusform>إنهاء جلسات مستخدمَين</numerusform>
            <numerusform>إنهاء جلسات %Ln مستخدمين</numerusform>
            <numerusform>إنهاء جلسات %Ln مستخدمًا</numerusform>
            <numerusform>إنهاء جلسات %Ln مستخدم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the role of %Ln users</source>
        <translation>
            <numerusform>تعيين دور %Ln مستخدم</numerusform>
            <numerusform>تعيين دور مستخدم واحد</numerusform>
            <numerusform>تعيين دور مستخدمَين</numerusform>
            <numerusform>تعيين دور %Ln مستخدمين</numerusform>
            <numerusform>تعيين دور %Ln مستخدمًا</numerusform>
            <numerusform>تعيين دور %Ln مستخدم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln users</source>
        <translation>
            <numerusform>حذف %Ln مستخدم</numerusform>
            <numerusform>حذف مستخدم واحد</numerusform>
            <numerusform>حذف مستخدمَين</numerusform>
            <numerusform>حذف %Ln مستخدمين</numerusform>
            <numerusform>حذف %Ln مستخدمًا</numerusform>
            <numerusform>حذف %Ln مستخدم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are banned now.</source>
        <translation>
            <numerusform>لم يُحظر أي مستخدم.</numerusform>
            <numerusform>حُظر مستخدم واحد.</numerusform>
            <numerusform>حُظر مستخدمان.</numerusform>
            <numerusform>حُظر %Ln مستخدمين.</numerusform>
            <numerusform>حُظر %Ln مستخدمًا.</numerusform>
            <numerusform>حُظر %Ln مستخدم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are no longer banned.</source>
        <translation>
            <numerusform>لم يُلغَ حظر أي مستخدم.</numerusform>
            <numerusform>أُلغي حظر مستخدم واحد.</numerusform>
            <numerusform>أُلغي حظر مستخدمَين.</numerusform>
            <numerusform>أُلغي حظر %Ln مستخدمين.</numerusform>
            <numerusform>أُلغي حظر %Ln مستخدمًا.</numerusform>
            <numerusform>أُلغي حظر %Ln مستخدم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sessions of %Ln users have ended.</source>
        <translation>
            <numerusform>لم تنتهِ جلسات أي مستخدم.</numerusform>
            <numerusform>انتهت جلسات مستخدم واحد.</numerusform>
            <numerusform>انتهت جلسات مستخدمَين.</numerusform>
            <numerusform>انتهت جلسات %Ln مستخدمين.</numerusform>
            <numerusform>انتهت جلسات %Ln مستخدمًا.</numerusform>
            <numerusform>انتهت جلسات %Ln مستخدم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users have another role now.</source>
        <translation>
            <numerusform>لم يتغير دور أي مستخدم.</numerusform>
            <numerusform>تغيّر دور مستخدم واحد.</numerusform>
            <numerusform>تغيّر دور مستخدمَين.</numerusform>
            <numerusform>تغيّر دور %Ln مستخدمين.</numerusform>
            <numerusform>تغيّر دور %Ln مستخدمًا.</numerusform>
            <numerusform>تغيّر دور %Ln مستخدم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were deleted.</source>
        <translation>
            <numerusform>لم يُحذف أي مستخدم.</numerusform>
            <numerusform>حُذف مستخدم واحد.</numerusform>
            <numerusform>حُذف مستخدمان.</numerusform>
            <numerusform>حُذف %Ln مستخدمين.</numerusform>
            <numerusform>حُذف %Ln مستخدمًا.</numerusform>
            <numerusform>حُذف %Ln مستخدم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Banning %Ln Users</source>
        <translation>
            <numerusform>ترا&amp;جع عن حظر %Ln مستخدم</numerusform>
            <numerusform>ترا&amp;جع عن حظر مستخدم واحد</numerusform>
            <numerusform>ترا&amp;جع عن حظر مستخدمَين</numerusform>
            <numerusform>ترا&amp;جع عن حظر %Ln مستخدمين</numerusform>
            <numerusform>ترا&amp;جع عن حظر %Ln مستخدمًا</numerusform>
            <numerusform>ترا&amp;جع عن حظر %Ln مستخدم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Unbanning %Ln Users</source>
        <translation>
            <numerusform>ترا&amp;جع عن إلغاء حظر %Ln مستخدم</numerusform>
            <numerusform>ترا&amp;جع عن إلغاء حظر مستخدم واحد</numerusform>
            <numerusform>ترا&amp;جع عن إلغاء حظر مستخدمَين</numerusform>
            <numerusform>ترا&amp;جع عن إلغاء حظر %Ln مستخدمين</numerusform>
            <numerusform>ترا&amp;جع عن إلغاء حظر %Ln مستخدمًا</numerusform>
            <numerusform>ترا&amp;جع عن إلغاء حظر %Ln مستخدم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Setting the Role of %Ln Users</source>
        <translation>
            <numerusform>ترا&amp;جع عن تعيين دور %Ln مستخدم</numerusform>
            <numerusform>ترا&amp;جع عن تعيين دور مستخدم واحد</numerusform>
            <numerusform>ترا&amp;جع عن تعيين دور مستخدمَين</numerusform>
            <numerusform>ترا&amp;جع عن تعيين دور %Ln مستخدمين</numerusform>
            <numerusform>ترا&amp;جع عن تعيين دور %Ln مستخدمًا</numerusform>
            <numerusform>ترا&amp;جع عن تعيين دور %Ln مستخدم</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever is banned is signed out at once and cannot sign in.</source>
        <translation>من يُحظر يُسجَّل خروجه فورًا ولا يمكنه تسجيل الدخول.</translation>
    </message>
    <message>
        <source>They can sign in again.</source>
        <translation>يمكنهم تسجيل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>They are signed out everywhere at once, and can sign in again.</source>
        <translation>يُسجَّل خروجهم من كل مكان فورًا، ويمكنهم تسجيل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>The role stands in their access tokens. Those who lose an administrator&apos;s role are signed out.</source>
        <translation>الدور مدوّن في رموز الوصول الخاصة بهم. ومن يفقد دور المسؤول يُسجَّل خروجه.</translation>
    </message>
    <message>
        <source>Nobody can undo this.</source>
        <translation>لا يمكن لأحد التراجع عن هذا.</translation>
    </message>
</context>
<context>
    <name>UserColumns</name>
    <message>
        <source>E-mail address</source>
        <translation>عنوان البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>رقم الهاتف</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Password hash</source>
        <translation>تجزئة كلمة المرور</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>E-mail is confirmed</source>
        <translation>البريد الإلكتروني مؤكَّد</translation>
    </message>
    <message>
        <source>Phone is confirmed</source>
        <translation>الهاتف مؤكَّد</translation>
    </message>
    <message>
        <source>User metadata (JSON)</source>
        <translation>بيانات المستخدم الوصفية (JSON)</translation>
    </message>
    <message>
        <source>App metadata (JSON)</source>
        <translation>بيانات التطبيق الوصفية (JSON)</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
</context>
<context>
    <name>UserFilters</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكَّد</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>لم يُؤكَّد بعد</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>لم يسجّل الدخول قط</translation>
    </message>
    <message>
        <source>With second factor</source>
        <translation>بعامل ثانٍ</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>مجهول</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>محظور</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>محذوف</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>المدعوون</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AboutDialog</name>
    <message>
        <source>About Latchkey</source>
        <translation>حول Latchkey</translation>
    </message>
    <message>
        <source>Latchkey %1</source>
        <translation>Latchkey %1</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>نص الرخصة</translation>
    </message>
    <message>
        <source>The console of Latchkey, an authentication server.</source>
        <translation>وحدة تحكم Latchkey، خادم الاستيثاق.</translation>
    </message>
    <message>
        <source>Latchkey is free software: you may use it, change it and pass it on under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>برنامج Latchkey حر: يمكنك استخدامه وتعديله وتوزيعه وفق رخصة جنو العمومية العامة (GNU General Public License)، الإصدار 3 أو أحدث. ويأتي دون أي ضمان.</translation>
    </message>
    <message>
        <source>The icons were drawn for Latchkey and are under the same licence.</source>
        <translation>رُسمت الأيقونات من أجل Latchkey وهي تحت الرخصة نفسها.</translation>
    </message>
    <message>
        <source>QtKeychain, which keeps secrets in the system&apos;s keychain, is under the Modified BSD License.</source>
        <translation>مكتبة QtKeychain، التي تحفظ الأسرار في سلسلة مفاتيح النظام، تحت رخصة BSD المعدّلة (Modified BSD License).</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;حول</translation>
    </message>
    <message>
        <source>Latchkey is made with Qt %1.</source>
        <translation>صُنع Latchkey باستخدام Qt %1.</translation>
    </message>
    <message>
        <source>Qt is made by The Qt Company and many others, and is used under the GNU Lesser General Public License, version 3.</source>
        <translation>مكتبة Qt من صنع The Qt Company وكثيرين غيرها، وتُستخدم وفق رخصة جنو العمومية الصغرى (GNU Lesser General Public License)، الإصدار 3.</translation>
    </message>
    <message>
        <source>&amp;Qt</source>
        <translation>&amp;Qt</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>ال&amp;رخصة</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AccountVerbs</name>
    <message>
        <source>A mail with a link for a new password is on its way to %1.</source>
        <translation>رسالة فيها رابط لتعيين كلمة مرور جديدة في طريقها إلى %1.</translation>
    </message>
    <message>
        <source>A mail with a link to sign in with is on its way to %1.</source>
        <translation>رسالة فيها رابط لتسجيل الدخول في طريقها إلى %1.</translation>
    </message>
    <message>
        <source>%1 was created.</source>
        <translation>أُنشئ %1.</translation>
    </message>
    <message>
        <source>%1 was invited.</source>
        <translation>دُعي %1.</translation>
    </message>
    <message numerus="yes">
        <source>Invite %Ln people</source>
        <translation>
            <numerusform>دعوة %Ln شخص</numerusform>
            <numerusform>دعوة شخص واحد</numerusform>
            <numerusform>دعوة شخصين</numerusform>
            <numerusform>دعوة %Ln أشخاص</numerusform>
            <numerusform>دعوة %Ln شخصًا</numerusform>
            <numerusform>دعوة %Ln شخص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were not invited. The report of the job says why.</source>
        <translation>
            <numerusform>دُعي الجميع.</numerusform>
            <numerusform>لم يُدعَ شخص واحد. السبب في تقرير المهمة.</numerusform>
            <numerusform>لم يُدعَ شخصان. السبب في تقرير المهمة.</numerusform>
            <numerusform>لم يُدعَ %Ln أشخاص. السبب في تقرير المهمة.</numerusform>
            <numerusform>لم يُدعَ %Ln شخصًا. السبب في تقرير المهمة.</numerusform>
            <numerusform>لم يُدعَ %Ln شخص. السبب في تقرير المهمة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were invited.</source>
        <translation>
            <numerusform>لم يُدعَ أحد.</numerusform>
            <numerusform>دُعي شخص واحد.</numerusform>
            <numerusform>دُعي شخصان.</numerusform>
            <numerusform>دُعي %Ln أشخاص.</numerusform>
            <numerusform>دُعي %Ln شخصًا.</numerusform>
            <numerusform>دُعي %Ln شخص.</numerusform>
        </translation>
    </message>
    <message>
        <source>This user has no e-mail address to sign in with.</source>
        <translation>ليس لهذا المستخدم عنوان بريد إلكتروني يسجّل الدخول به.</translation>
    </message>
    <message>
        <source>The link is in the clipboard. It works once, and whoever has it can sign in as %1.</source>
        <translation>الرابط في الحافظة. يعمل مرة واحدة، ومن يملكه يمكنه تسجيل الدخول باسم %1.</translation>
    </message>
    <message>
        <source>Send Recovery Mails</source>
        <translation>إرسال رسائل الاستعادة</translation>
    </message>
    <message>
        <source>Send Magic Links</source>
        <translation>إرسال الروابط السحرية</translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link for a new password?</source>
        <translation>
            <numerusform>إرسال رابط لتعيين كلمة مرور جديدة إلى %Ln مستخدم؟</numerusform>
            <numerusform>إرسال رابط لتعيين كلمة مرور جديدة إلى مستخدم واحد؟</numerusform>
            <numerusform>إرسال رابط لتعيين كلمة مرور جديدة إلى مستخدمَين؟</numerusform>
            <numerusform>إرسال رابط لتعيين كلمة مرور جديدة إلى %Ln مستخدمين؟</numerusform>
            <numerusform>إرسال رابط لتعيين كلمة مرور جديدة إلى %Ln مستخدمًا؟</numerusform>
            <numerusform>إرسال رابط لتعيين كلمة مرور جديدة إلى %Ln مستخدم؟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link to sign in with?</source>
        <translation>
            <numerusform>إرسال رابط لتسجيل الدخول إلى %Ln مستخدم؟</numerusform>
            <numerusform>إرسال رابط لتسجيل الدخول إلى مستخدم واحد؟</numerusform>
            <numerusform>إرسال رابط لتسجيل الدخول إلى مستخدمَين؟</numerusform>
            <numerusform>إرسال رابط لتسجيل الدخول إلى %Ln مستخدمين؟</numerusform>
            <numerusform>إرسال رابط لتسجيل الدخول إلى %Ln مستخدمًا؟</numerusform>
            <numerusform>إرسال رابط لتسجيل الدخول إلى %Ln مستخدم؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them gets a mail of their own.</source>
        <translation>يتلقى كل منهم رسالة خاصة به.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message numerus="yes">
        <source>Send mails to %Ln users</source>
        <translation>
            <numerusform>إرسال رسائل إلى %Ln مستخدم</numerusform>
            <numerusform>إرسال رسالة إلى مستخدم واحد</numerusform>
            <numerusform>إرسال رسالتين إلى مستخدمَين</numerusform>
            <numerusform>إرسال رسائل إلى %Ln مستخدمين</numerusform>
            <numerusform>إرسال رسائل إلى %Ln مستخدمًا</numerusform>
            <numerusform>إرسال رسائل إلى %Ln مستخدم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails could not be sent. The report of the job says why.</source>
        <translation>
            <numerusform>تعذّر إرسال %Ln رسالة. يوضّح تقرير المهمة السبب.</numerusform>
            <numerusform>تعذّر إرسال رسالة واحدة. يوضّح تقرير المهمة السبب.</numerusform>
            <numerusform>تعذّر إرسال رسالتين. يوضّح تقرير المهمة السبب.</numerusform>
            <numerusform>تعذّر إرسال %Ln رسائل. يوضّح تقرير المهمة السبب.</numerusform>
            <numerusform>تعذّر إرسال %Ln رسالةً. يوضّح تقرير المهمة السبب.</numerusform>
            <numerusform>تعذّر إرسال %Ln رسالة. يوضّح تقرير المهمة السبب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails are on their way.</source>
        <translation>
            <numerusform>لا رسائل في الطريق.</numerusform>
            <numerusform>رسالة واحدة في الطريق.</numerusform>
            <numerusform>رسالتان في الطريق.</numerusform>
            <numerusform>%Ln رسائل في الطريق.</numerusform>
            <numerusform>%Ln رسالةً في الطريق.</numerusform>
            <numerusform>%Ln رسالة في الطريق.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditExport</name>
    <message>
        <source>Export the audit log to %1</source>
        <translation>تصدير سجل التدقيق إلى %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written to %1</source>
        <translation>
            <numerusform>لم يُكتب أي إدخال في %1</numerusform>
            <numerusform>كُتب إدخال واحد في %1</numerusform>
            <numerusform>كُتب إدخالان في %1</numerusform>
            <numerusform>كُتبت %Ln إدخالات في %1</numerusform>
            <numerusform>كُتب %Ln إدخالًا في %1</numerusform>
            <numerusform>كُتب %Ln إدخال في %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written</source>
        <translation>
            <numerusform>لم يُكتب أي إدخال</numerusform>
            <numerusform>كُتب إدخال واحد</numerusform>
            <numerusform>كُتب إدخالان</numerusform>
            <numerusform>كُتبت %Ln إدخالات</numerusform>
            <numerusform>كُتب %Ln إدخالًا</numerusform>
            <numerusform>كُتب %Ln إدخال</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>By</source>
        <translation>المنفّذ</translation>
    </message>
    <message>
        <source>To</source>
        <translation>المتأثر</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditPage</name>
    <message>
        <source>By: name or id</source>
        <translation>المنفّذ: اسم أو معرّف</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>To: id of a user</source>
        <translation>المتأثر: معرّف مستخدم</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>عنوان IP</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;مباشر</translation>
    </message>
    <message>
        <source>&amp;Only This User</source>
        <translation>هذا المستخدم &amp;فقط</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>من نفّذ الإجراء</translation>
    </message>
    <message>
        <source>Whom it happened to</source>
        <translation>من وقع عليه الإجراء</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>أي وقت</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>آخر ساعة</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>آخر 24 ساعة</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>Show entries as they come</source>
        <translation>عرض الإدخالات فور ورودها</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>سجل التدقيق</translation>
    </message>
    <message>
        <source>Fields of the entry</source>
        <translation>حقول الإدخال</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>The entry as JSON</source>
        <translation>الإدخال بصيغة JSON</translation>
    </message>
    <message>
        <source>Only this user</source>
        <translation>هذا المستخدم فقط</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>الحقول</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Export Audit Log</source>
        <translation>تصدير سجل التدقيق</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>لا إدخالات</numerusform>
            <numerusform>إدخال واحد</numerusform>
            <numerusform>إدخالان</numerusform>
            <numerusform>%Ln إدخالات</numerusform>
            <numerusform>%Ln إدخالًا</numerusform>
            <numerusform>%Ln إدخال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln entries</source>
        <translation>
            <numerusform>أكثر من %Ln إدخال</numerusform>
            <numerusform>أكثر من إدخال واحد</numerusform>
            <numerusform>أكثر من إدخالين</numerusform>
            <numerusform>أكثر من %Ln إدخالات</numerusform>
            <numerusform>أكثر من %Ln إدخالًا</numerusform>
            <numerusform>أكثر من %Ln إدخال</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an entry to see all of it.</source>
        <translation>حدّد إدخالًا لعرضه كاملًا.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>لا توجد إدخالات بعد</translation>
    </message>
    <message>
        <source>No entry fits what is asked for above.</source>
        <translation>لا يوجد إدخال يطابق ما هو مطلوب أعلاه.</translation>
    </message>
    <message>
        <source>What is done to accounts and to the server is listed here.</source>
        <translation>يظهر هنا ما يحدث للحسابات وللخادم.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CertificateOffer</name>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>بصمة SHA-256</translation>
    </message>
    <message>
        <source>&amp;SHA-256 fingerprint:</source>
        <translation>بصمة &amp;SHA-256:</translation>
    </message>
    <message>
        <source>&amp;Trust This Certificate</source>
        <translation>ال&amp;وثوق بهذه الشهادة</translation>
    </message>
    <message>
        <source>It is for %1 and valid until %2. If its fingerprint is the one that “latchkey-server tls self-signed” printed, you can trust it.</source>
        <translation>هي لـ %1 وصالحة حتى %2. إذا كانت بصمتها هي التي أظهرها «latchkey-server tls self-signed»، فيمكنك الوثوق بها.</translation>
    </message>
    <message>
        <source>It is for %1 and valid until %2. If nobody has changed the server&apos;s certificate, somebody else may be listening: ask before you trust it.</source>
        <translation>هي لـ %1 وصالحة حتى %2. إذا لم يغيّر أحد شهادة الخادم، فقد يكون هناك من يتنصّت: اسأل قبل أن تثق بها.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeDialog</name>
    <message>
        <source>&amp;What Would Happen</source>
        <translation>&amp;ماذا سيحدث</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln users that the list shows</source>
        <translation>
            <numerusform>لا مستخدمين في القائمة</numerusform>
            <numerusform>المستخدم الوحيد المعروض في القائمة</numerusform>
            <numerusform>المستخدمان المعروضان في القائمة</numerusform>
            <numerusform>كل المستخدمين المعروضين في القائمة وعددهم %Ln</numerusform>
            <numerusform>كل المستخدمين المعروضين في القائمة وعددهم %Ln</numerusform>
            <numerusform>كل المستخدمين المعروضين في القائمة وعددهم %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected users</source>
        <translation>
            <numerusform>لا مستخدمين محددين</numerusform>
            <numerusform>مستخدم واحد محدد</numerusform>
            <numerusform>مستخدمان محددان</numerusform>
            <numerusform>%Ln مستخدمين محددين</numerusform>
            <numerusform>%Ln مستخدمًا محددًا</numerusform>
            <numerusform>%Ln مستخدم محدد</numerusform>
        </translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>ماذا سيحدث</translation>
    </message>
    <message>
        <source>Counts what would become of them. Nothing is changed.</source>
        <translation>يحصي ما سيصير إليه أمرهم. لا يتغير شيء.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>ساعة واحدة</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 ساعة</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>سنة واحدة</translation>
    </message>
    <message>
        <source>Until somebody unbans them</source>
        <translation>إلى أن يلغي أحدهم الحظر</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>مدة أخرى</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>دقائق</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>ساعات</translation>
    </message>
    <message>
        <source>days</source>
        <translation>أيام</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Only administrators see it</source>
        <translation>لا يراه إلا المسؤولون</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>ال&amp;مدة</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>ال&amp;دور</translation>
    </message>
    <message>
        <source>Delete for &amp;good</source>
        <translation>حذف &amp;نهائي</translation>
    </message>
    <message>
        <source>Nothing is left but what the audit log says.</source>
        <translation>لا يبقى شيء سوى ما ورد في سجل التدقيق.</translation>
    </message>
    <message>
        <source>Keep an &amp;empty account, so that the id stays taken</source>
        <translation>الإبقاء على حساب &amp;فارغ، ليبقى المعرّف محجوزًا</translation>
    </message>
    <message>
        <source>Address, number, name and sessions are wiped.</source>
        <translation>يُمحى العنوان والرقم والاسم والجلسات.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>Counting: %L1 of %L2</source>
        <translation>جارٍ العدّ: %L1 من %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be changed</source>
        <translation>
            <numerusform>سيتغير: %Ln</numerusform>
            <numerusform>سيتغير: %Ln</numerusform>
            <numerusform>سيتغير: %Ln</numerusform>
            <numerusform>سيتغير: %Ln</numerusform>
            <numerusform>سيتغير: %Ln</numerusform>
            <numerusform>سيتغير: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already</source>
        <translation>
            <numerusform>على هذه الحال أصلًا: %Ln</numerusform>
            <numerusform>على هذه الحال أصلًا: %Ln</numerusform>
            <numerusform>على هذه الحال أصلًا: %Ln</numerusform>
            <numerusform>على هذه الحال أصلًا: %Ln</numerusform>
            <numerusform>على هذه الحال أصلًا: %Ln</numerusform>
            <numerusform>على هذه الحال أصلًا: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>سيُتخطى: %Ln</numerusform>
            <numerusform>سيُتخطى: %Ln</numerusform>
            <numerusform>سيُتخطى: %Ln</numerusform>
            <numerusform>سيُتخطى: %Ln</numerusform>
            <numerusform>سيُتخطى: %Ln</numerusform>
            <numerusform>سيُتخطى: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be refused</source>
        <translation>
            <numerusform>سيُرفض: %Ln</numerusform>
            <numerusform>سيُرفض: %Ln</numerusform>
            <numerusform>سيُرفض: %Ln</numerusform>
            <numerusform>سيُرفض: %Ln</numerusform>
            <numerusform>سيُرفض: %Ln</numerusform>
            <numerusform>سيُرفض: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Also the last administrator</source>
        <translation>آ&amp;خر مسؤول أيضًا</translation>
    </message>
    <message>
        <source>Also the last administrator</source>
        <translation>آخر مسؤول أيضًا</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeJob</name>
    <message>
        <source>Cancelling…</source>
        <translation>جارٍ الإلغاء…</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 من %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>تم: %Ln</numerusform>
            <numerusform>تم: %Ln</numerusform>
            <numerusform>تم: %Ln</numerusform>
            <numerusform>تم: %Ln</numerusform>
            <numerusform>تم: %Ln</numerusform>
            <numerusform>تم: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>تُخطي: %Ln</numerusform>
            <numerusform>تُخطي: %Ln</numerusform>
            <numerusform>تُخطي: %Ln</numerusform>
            <numerusform>تُخطي: %Ln</numerusform>
            <numerusform>تُخطي: %Ln</numerusform>
            <numerusform>تُخطي: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>فشل: %Ln</numerusform>
            <numerusform>فشل: %Ln</numerusform>
            <numerusform>فشل: %Ln</numerusform>
            <numerusform>فشل: %Ln</numerusform>
            <numerusform>فشل: %Ln</numerusform>
            <numerusform>فشل: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not begun</source>
        <translation>
            <numerusform>لم يبدأ: %Ln</numerusform>
            <numerusform>لم يبدأ: %Ln</numerusform>
            <numerusform>لم يبدأ: %Ln</numerusform>
            <numerusform>لم يبدأ: %Ln</numerusform>
            <numerusform>لم يبدأ: %Ln</numerusform>
            <numerusform>لم يبدأ: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>حفظ التقرير…</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ColourBox</name>
    <message>
        <source>None</source>
        <translation>بلا لون</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>أحمر</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>برتقالي</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>أزرق مخضر</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>رمادي</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>What to do, or an e-mail address</source>
        <translation>ما تريد فعله، أو عنوان بريد إلكتروني</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ConflictPanel</name>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>E-mail confirmed</source>
        <translation>تأكيد البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Phone confirmed</source>
        <translation>تأكيد الهاتف</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(لا شيء)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>الإ&amp;بقاء على تغييراتي</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>أ&amp;خذ تغييراتهم</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>تعارض</translation>
    </message>
    <message>
        <source>Somebody else has changed this user meanwhile.</source>
        <translation>غيّر شخص آخر هذا المستخدم في هذه الأثناء.</translation>
    </message>
    <message>
        <source>What somebody else has changed</source>
        <translation>ما غيّره شخص آخر</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>تغييرهم</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>تغييري</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>الإبقاء على تغييراتي</translation>
    </message>
    <message>
        <source>Saves what you have changed, over what they have changed.</source>
        <translation>يحفظ ما غيّرته فوق ما غيّروه.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>أخذ تغييراتهم</translation>
    </message>
    <message>
        <source>Drops what you have changed where they have changed it, too.</source>
        <translation>يتجاهل ما غيّرته حيث غيّروه هم أيضًا.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CreateDialog</name>
    <message>
        <source>&amp;Show</source>
        <translation>إ&amp;ظهار</translation>
    </message>
    <message>
        <source>Address and number count as &amp;confirmed</source>
        <translation>اعتبار العنوان والرقم &amp;مؤكَّدين</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>إ&amp;نشاء</translation>
    </message>
    <message>
        <source>New User</source>
        <translation>مستخدم جديد</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>مشكلة</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>ال&amp;بريد الإلكتروني</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>ال&amp;هاتف</translation>
    </message>
    <message>
        <source>With country code</source>
        <translation>مع رمز البلد</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;كلمة المرور</translation>
    </message>
    <message>
        <source>None: a mailed link lets them in</source>
        <translation>بلا كلمة مرور: يدخل برابط يُرسل بالبريد</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>&amp;Metadata (JSON)</source>
        <translation>البيانات الو&amp;صفية (JSON)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;توليد</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
    <message>
        <source>The metadata is no JSON object.</source>
        <translation>البيانات الوصفية ليست كائن JSON.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::DayChart</name>
    <message>
        <source>Sign-ups and sign-ins per day</source>
        <translation>عمليات إنشاء الحسابات وتسجيل الدخول يوميًا</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln days: %1 sign-ups, %2 sign-ins.</source>
        <translation>
            <numerusform>في %Ln يوم: إنشاء الحسابات %1، تسجيل الدخول %2.</numerusform>
            <numerusform>في يوم واحد: إنشاء الحسابات %1، تسجيل الدخول %2.</numerusform>
            <numerusform>في يومين: إنشاء الحسابات %1، تسجيل الدخول %2.</numerusform>
            <numerusform>في %Ln أيام: إنشاء الحسابات %1، تسجيل الدخول %2.</numerusform>
            <numerusform>في %Ln يومًا: إنشاء الحسابات %1، تسجيل الدخول %2.</numerusform>
            <numerusform>في %Ln يوم: إنشاء الحسابات %1، تسجيل الدخول %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 sign-ups, %3 sign-ins</source>
        <translation>%1: إنشاء الحسابات %2، تسجيل الدخول %3</translation>
    </message>
    <message>
        <source>Bars: sign-ups · line: sign-ins · highest: %1</source>
        <translation>الأعمدة: إنشاء الحسابات · الخط: تسجيل الدخول · الأعلى: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ExportVerbs</name>
    <message numerus="yes">
        <source>A selection of at most %Ln users that are loaded can be exported. Search for them, and export all that are found.</source>
        <translation>
            <numerusform>لا يمكن تصدير أي تحديد. ابحث عن المستخدمين ثم صدّر كل ما عُثر عليه.</numerusform>
            <numerusform>يمكن تصدير تحديد من مستخدم محمَّل واحد على الأكثر. ابحث عن المستخدمين ثم صدّر كل ما عُثر عليه.</numerusform>
            <numerusform>يمكن تصدير تحديد من مستخدمَين محمَّلين على الأكثر. ابحث عن المستخدمين ثم صدّر كل ما عُثر عليه.</numerusform>
            <numerusform>يمكن تصدير تحديد من %Ln مستخدمين محمَّلين على الأكثر. ابحث عن المستخدمين ثم صدّر كل ما عُثر عليه.</numerusform>
            <numerusform>يمكن تصدير تحديد من %Ln مستخدمًا محمَّلًا على الأكثر. ابحث عن المستخدمين ثم صدّر كل ما عُثر عليه.</numerusform>
            <numerusform>يمكن تصدير تحديد من %Ln مستخدم محمَّل على الأكثر. ابحث عن المستخدمين ثم صدّر كل ما عُثر عليه.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Users</source>
        <translation>تصدير المستخدمين</translation>
    </message>
</context>
<context>
    <name>latchkey::console::FileExport</name>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>أُلغي. لم يُكتب أي ملف.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>تتعذّر كتابة الملف: %1</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportDialog</name>
    <message>
        <source>Will be created</source>
        <translation>سيُنشأ</translation>
    </message>
    <message>
        <source>Will be updated</source>
        <translation>سيُحدَّث</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>أُنشئ</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>حُدِّث</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>تُخطي</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>The first line &amp;names the columns</source>
        <translation>السطر الأول فيه أسماء الأ&amp;عمدة</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>يبدأ بـ</translation>
    </message>
    <message>
        <source>Is imported as</source>
        <translation>يُستورد على أنه</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>السطر</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>عنوان البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>الأحكام</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>ت&amp;حقق</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>ا&amp;ستيراد</translation>
    </message>
    <message>
        <source>Import Users from %1</source>
        <translation>استيراد المستخدمين من %1</translation>
    </message>
    <message>
        <source>UTF-16, little endian</source>
        <translation>UTF-16، نهوية صغرى</translation>
    </message>
    <message>
        <source>UTF-16, big endian</source>
        <translation>UTF-16، نهوية كبرى</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>فاصلة</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>فاصلة منقوطة</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>علامة جدولة</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>خط عمودي</translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation>تخطي الصف</translation>
    </message>
    <message>
        <source>Update the user</source>
        <translation>تحديث المستخدم</translation>
    </message>
    <message>
        <source>Count the row as failed</source>
        <translation>عدّ الصف فاشلًا</translation>
    </message>
    <message>
        <source>Says what would become of each row. Nothing is changed.</source>
        <translation>يبيّن ما سيصير إليه كل صف. لا يتغير شيء.</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>ال&amp;ترميز</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>ال&amp;فاصل</translation>
    </message>
    <message>
        <source>&amp;Who exists already</source>
        <translation>ال&amp;موجود مسبقًا</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>لا شيء في هذا الملف.</translation>
    </message>
    <message>
        <source>Column %L1</source>
        <translation>العمود %L1</translation>
    </message>
    <message>
        <source>%1 is imported as</source>
        <translation>يُستورد %1 على أنه</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>Two columns are imported as the same.</source>
        <translation>عمودان يُستوردان على أنهما الشيء نفسه.</translation>
    </message>
    <message>
        <source>Choose the column with the e-mail addresses or phone numbers.</source>
        <translation>اختر العمود الذي فيه عناوين البريد الإلكتروني أو أرقام الهاتف.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln can be imported</source>
        <translation>
            <numerusform>يمكن استيراد: %Ln</numerusform>
            <numerusform>يمكن استيراد: %Ln</numerusform>
            <numerusform>يمكن استيراد: %Ln</numerusform>
            <numerusform>يمكن استيراد: %Ln</numerusform>
            <numerusform>يمكن استيراد: %Ln</numerusform>
            <numerusform>يمكن استيراد: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>سيُتخطى: %Ln</numerusform>
            <numerusform>سيُتخطى: %Ln</numerusform>
            <numerusform>سيُتخطى: %Ln</numerusform>
            <numerusform>سيُتخطى: %Ln</numerusform>
            <numerusform>سيُتخطى: %Ln</numerusform>
            <numerusform>سيُتخطى: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would fail</source>
        <translation>
            <numerusform>سيفشل: %Ln</numerusform>
            <numerusform>سيفشل: %Ln</numerusform>
            <numerusform>سيفشل: %Ln</numerusform>
            <numerusform>سيفشل: %Ln</numerusform>
            <numerusform>سيفشل: %Ln</numerusform>
            <numerusform>سيفشل: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportJob</name>
    <message>
        <source>Cancelled. Import the same file again to go on. </source>
        <translation>أُلغي. استورد الملف نفسه مجددًا للمتابعة. </translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>حفظ التقرير…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported</source>
        <translation>
            <numerusform>استُورد: %Ln</numerusform>
            <numerusform>استُورد: %Ln</numerusform>
            <numerusform>استُورد: %Ln</numerusform>
            <numerusform>استُورد: %Ln</numerusform>
            <numerusform>استُورد: %Ln</numerusform>
            <numerusform>استُورد: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>تُخطي: %Ln</numerusform>
            <numerusform>تُخطي: %Ln</numerusform>
            <numerusform>تُخطي: %Ln</numerusform>
            <numerusform>تُخطي: %Ln</numerusform>
            <numerusform>تُخطي: %Ln</numerusform>
            <numerusform>تُخطي: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>فشل: %Ln</numerusform>
            <numerusform>فشل: %Ln</numerusform>
            <numerusform>فشل: %Ln</numerusform>
            <numerusform>فشل: %Ln</numerusform>
            <numerusform>فشل: %Ln</numerusform>
            <numerusform>فشل: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>This file had been imported before. </source>
        <translation>سبق استيراد هذا الملف. </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportVerbs</name>
    <message>
        <source>Import Users</source>
        <translation>استيراد المستخدمين</translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>CSV (*.csv *.tsv *.txt);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Import users from %1</source>
        <translation>استيراد المستخدمين من %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>الفاحص</translation>
    </message>
    <message>
        <source>About the user</source>
        <translation>عن المستخدم</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>البيانات الوصفية</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>إلغاء التغييرات</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>The changes were saved.</source>
        <translation>حُفظت التغييرات.</translation>
    </message>
    <message>
        <source>Remove Factor</source>
        <translation>إزالة العامل</translation>
    </message>
    <message>
        <source>Remove the second factor “%1”?</source>
        <translation>أتريد إزالة العامل الثاني «%1»؟</translation>
    </message>
    <message>
        <source>The user will sign in without it, and can add another one.</source>
        <translation>سيسجّل المستخدم الدخول دونه، ويمكنه إضافة عامل آخر.</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>تغييرات غير محفوظة</translation>
    </message>
    <message>
        <source>What you have changed about %1 has not been saved.</source>
        <translation>لم يُحفظ ما غيّرته في %1.</translation>
    </message>
    <message>
        <source>Go back to save it, or drop it.</source>
        <translation>عُد لحفظه، أو تجاهله.</translation>
    </message>
    <message>
        <source>Drop Changes</source>
        <translation>تجاهل التغييرات</translation>
    </message>
    <message>
        <source>What you have changed was dropped.</source>
        <translation>جرى تجاهل ما غيّرته.</translation>
    </message>
    <message>
        <source>Bring Back</source>
        <translation>استرجاع</translation>
    </message>
</context>
<context>
    <name>latchkey::console::InviteDialog</name>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;دعوة</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>دعوة</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>عناوين البريد الإلكتروني</translation>
    </message>
    <message>
        <source>One or many, with commas, blanks or lines between them</source>
        <translation>عنوان واحد أو أكثر، تفصل بينها فواصل أو مسافات أو أسطر</translation>
    </message>
    <message>
        <source>&amp;Whoever is invited gets a mail with a link to sign in with.</source>
        <translation>&amp;كل من يُدعى تصله رسالة فيها رابط لتسجيل الدخول.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will be invited.</source>
        <translation>
            <numerusform>لن يُدعى أحد.</numerusform>
            <numerusform>سيُدعى شخص واحد.</numerusform>
            <numerusform>سيُدعى شخصان.</numerusform>
            <numerusform>سيُدعى %Ln أشخاص.</numerusform>
            <numerusform>سيُدعى %Ln شخصًا.</numerusform>
            <numerusform>سيُدعى %Ln شخص.</numerusform>
        </translation>
    </message>
    <message>
        <source>No e-mail addresses, left out: %1</source>
        <translation>ليست عناوين بريد إلكتروني، استُبعدت: %1</translation>
    </message>
    <message>
        <source>More than once, invited once: %1</source>
        <translation>مكررة، تُدعى مرة واحدة: %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln people can be invited at once.</source>
        <translation>
            <numerusform>لا يمكن دعوة أحد.</numerusform>
            <numerusform>يمكن دعوة شخص واحد على الأكثر دفعة واحدة.</numerusform>
            <numerusform>يمكن دعوة شخصين على الأكثر دفعة واحدة.</numerusform>
            <numerusform>يمكن دعوة %Ln أشخاص على الأكثر دفعة واحدة.</numerusform>
            <numerusform>يمكن دعوة %Ln شخصًا على الأكثر دفعة واحدة.</numerusform>
            <numerusform>يمكن دعوة %Ln شخص على الأكثر دفعة واحدة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::JobPane</name>
    <message>
        <source>Nothing is under way.</source>
        <translation>لا شيء قيد التنفيذ.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
</context>
<context>
    <name>latchkey::console::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Progress of “%1”</source>
        <translation>تقدّم «%1»</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <translation>إلغاء «%1»</translation>
    </message>
    <message>
        <source>Remove “%1” from the list</source>
        <translation>إزالة «%1» من القائمة</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>إزالة من القائمة</translation>
    </message>
</context>
<context>
    <name>latchkey::console::JsonEditor</name>
    <message>
        <source>An object in braces is needed.</source>
        <translation>يلزم كائن بين قوسين معقوفين {}.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>الحقول</translation>
    </message>
    <message>
        <source>%1 as JSON</source>
        <translation>%1 بصيغة JSON</translation>
    </message>
    <message>
        <source>%1 as fields</source>
        <translation>%1 في حقول</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Add a field to %1</source>
        <translation>إضافة حقل إلى %1</translation>
    </message>
    <message>
        <source>Remove the field from %1</source>
        <translation>إزالة الحقل من %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>السطر %1: %2</translation>
    </message>
    <message>
        <source>name</source>
        <comment>a field that is new</comment>
        <translation>اسم</translation>
    </message>
    <message>
        <source>name %1</source>
        <comment>a field that is new</comment>
        <translation>اسم %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>شريط الأدوات</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>الأعداد</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>مسجّل الدخول باسم</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a person on a server</comment>
        <translation>%1 على %2</translation>
    </message>
    <message>
        <source>The server at %1 does not answer. Trying again…</source>
        <translation>الخادم في %1 لا يستجيب. تجري إعادة المحاولة…</translation>
    </message>
    <message>
        <source>The server is back.</source>
        <translation>عاد الخادم إلى العمل.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::Manual</name>
    <message>
        <source>Manual</source>
        <translation>الدليل</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>تفاصيل الرسالة</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>إغلاق الرسالة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MomentRange</name>
    <message>
        <source>Any time</source>
        <translation>أي وقت</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>آخر 24 ساعة</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>آخر 365 يومًا</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>بين تاريخين</translation>
    </message>
    <message>
        <source>%1: first day</source>
        <translation>%1: اليوم الأول</translation>
    </message>
    <message>
        <source>%1: last day</source>
        <translation>%1: اليوم الأخير</translation>
    </message>
</context>
<context>
    <name>latchkey::console::PreferencesDialog</name>
    <message>
        <source>The console speaks it from its next start on.</source>
        <translation>تتحدث بها وحدة التحكم ابتداءً من تشغيلها التالي.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;عام</translation>
    </message>
    <message>
        <source>Ser&amp;vers</source>
        <translation>الخ&amp;وادم</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>الا&amp;ختصارات</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Server at start</source>
        <translation>الخادم عند البدء</translation>
    </message>
    <message>
        <source>Minutes without input until the console locks</source>
        <translation>عدد الدقائق دون إدخال حتى تُقفل وحدة التحكم</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Locking signs you out. The window shows the same again when you have signed in.</source>
        <translation>يؤدي القفل إلى تسجيل خروجك. وتعرض النافذة الشيء نفسه مجددًا بعد تسجيل دخولك.</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>ال&amp;لغة:</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>ال&amp;مظهر:</translation>
    </message>
    <message>
        <source>Server at sta&amp;rt:</source>
        <translation>الخادم عند ال&amp;بدء:</translation>
    </message>
    <message>
        <source>Loc&amp;k after minutes without input:</source>
        <translation>ال&amp;قفل بعد دقائق دون إدخال:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>The one used last</source>
        <translation>آخر خادم مستخدم</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ProfileDialog</name>
    <message>
        <source>Edit Server</source>
        <translation>تحرير الخادم</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>اسم الخادم</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>الا&amp;سم:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>ال&amp;عنوان:</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>ال&amp;لون:</translation>
    </message>
    <message>
        <source>Certificate:</source>
        <translation>الشهادة:</translation>
    </message>
    <message>
        <source>This server may only show the certificate that you trusted.</source>
        <translation>لا يحق لهذا الخادم أن يعرض إلا الشهادة التي وثقت بها.</translation>
    </message>
    <message>
        <source>&amp;Forget the Certificate</source>
        <translation>&amp;نسيان الشهادة</translation>
    </message>
    <message>
        <source>This server has to show a certificate that this computer trusts.</source>
        <translation>يجب أن يعرض هذا الخادم شهادة يثق بها هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Enter the address of a Latchkey server, such as https://auth.example.org.</source>
        <translation>أدخل عنوان خادم Latchkey، مثل https://auth.example.org.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ProfilesPage</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>ت&amp;حرير…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>الخوادم</translation>
    </message>
    <message>
        <source>A server is added by signing in to it.</source>
        <translation>يُضاف الخادم بتسجيل الدخول إليه.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name, an address</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove Server</source>
        <translation>إزالة الخادم</translation>
    </message>
    <message>
        <source>Remove “%1” from the console?</source>
        <translation>أتريد إزالة «%1» من وحدة التحكم؟</translation>
    </message>
    <message>
        <source>What the keychain has of it is deleted as well. On the server nothing changes.</source>
        <translation>يُحذف أيضًا ما تحفظه سلسلة المفاتيح عنه. ولا يتغير شيء على الخادم.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SearchField</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ServerPage</name>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>قيد الإرسال</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسلت</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>تُركت المحاولة</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>الأعداد</translation>
    </message>
    <message>
        <source>What</source>
        <translation>البند</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>صندوق الصادر</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>الإنشاء</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>المحاولات</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الرد</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>إ&amp;عادة المحاولة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>الإعداد</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>From</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>المعنى</translation>
    </message>
    <message>
        <source>Send Test &amp;Mail</source>
        <translation>إرسال &amp;بريد تجريبي</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Test mail</source>
        <translation>بريد تجريبي</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Filter settings</source>
        <translation>ترشيح الإعدادات</translation>
    </message>
    <message>
        <source>Name, value or meaning</source>
        <translation>الاسم أو القيمة أو المعنى</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>المستلم</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>عنوان البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Send test mail</source>
        <translation>إرسال بريد تجريبي</translation>
    </message>
    <message>
        <source>What was said to the mail server, and what it answered</source>
        <translation>ما قيل لخادم البريد، وما ردّ به</translation>
    </message>
    <message>
        <source>Your role may look at this, but not change anything.</source>
        <translation>يحق لدورك الاطلاع على هذا، دون تغيير أي شيء.</translation>
    </message>
    <message>
        <source>Select the mails that are to be sent again.</source>
        <translation>حدد رسائل البريد المراد إعادة إرسالها.</translation>
    </message>
    <message>
        <source>Running · version %1</source>
        <translation>قيد التشغيل · الإصدار %1</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>المؤكَّدون</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>غير المؤكَّدين</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>المحظورون</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>المجهولون</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>المحذوفون</translation>
    </message>
    <message>
        <source>With a second factor</source>
        <translation>بعامل ثانٍ</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>لم يسجّلوا الدخول قط</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>المسؤولون</translation>
    </message>
    <message>
        <source>Active sessions</source>
        <translation>الجلسات النشطة</translation>
    </message>
    <message>
        <source>Mails that wait</source>
        <translation>رسائل البريد المنتظرة</translation>
    </message>
    <message>
        <source>Mails given up</source>
        <translation>رسائل البريد المتروكة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>لا مستخدمين</numerusform>
            <numerusform>مستخدم واحد</numerusform>
            <numerusform>مستخدمان</numerusform>
            <numerusform>%Ln مستخدمين</numerusform>
            <numerusform>%Ln مستخدمًا</numerusform>
            <numerusform>%Ln مستخدم</numerusform>
        </translation>
    </message>
    <message>
        <source>The mail server took it.</source>
        <translation>قبِلها خادم البريد.</translation>
    </message>
    <message>
        <source>The mail server did not take it.</source>
        <translation>لم يقبلها خادم البريد.</translation>
    </message>
    <message>
        <source>Waiting for the mail server…</source>
        <translation>في انتظار خادم البريد…</translation>
    </message>
    <message>
        <source>No mails</source>
        <translation>لا توجد رسائل</translation>
    </message>
    <message>
        <source>What the server mails is listed here.</source>
        <translation>تظهر هنا الرسائل التي يرسلها الخادم.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ShortcutsPage</name>
    <message>
        <source>&amp;Reset</source>
        <translation>إ&amp;عادة التعيين</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>ترشيح الأوامر</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>الاختصار</translation>
    </message>
    <message>
        <source>Keys of the command</source>
        <translation>مفاتيح الأمر</translation>
    </message>
    <message>
        <source>&amp;Keys:</source>
        <translation>ال&amp;مفاتيح:</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;بلا اختصار</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>إعادة تعيين ال&amp;كل</translation>
    </message>
    <message>
        <source>%1 is already the shortcut of “%2”.</source>
        <translation>%1 هو بالفعل اختصار «%2».</translation>
    </message>
    <message>
        <source>%1 alone is needed for typing and moving around. Hold Ctrl or Alt with it.</source>
        <translation>المفتاح %1 وحده لازم للكتابة والتنقل. اضغط معه Ctrl أو Alt.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SignInDialog</name>
    <message>
        <source>Sign In</source>
        <translation>تسجيل الدخول</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SignInForm</name>
    <message>
        <source>E&amp;dit…</source>
        <translation>ت&amp;حرير…</translation>
    </message>
    <message>
        <source>&amp;E-mail and password</source>
        <translation>البريد الإلكتروني &amp;وكلمة المرور</translation>
    </message>
    <message>
        <source>Service &amp;key</source>
        <translation>مفتاح ال&amp;خدمة</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>ال&amp;بريد الإلكتروني:</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>عنوان البريد الإلكتروني</translation>
    </message>
    <message>
        <source>&amp;Stay signed in on this computer</source>
        <translation>إب&amp;قاء تسجيل الدخول على هذا الحاسوب</translation>
    </message>
    <message>
        <source>This computer has no keychain, so nothing is kept: you will be signed in until the console is closed.</source>
        <translation>ليس في هذا الحاسوب سلسلة مفاتيح، فلا يُحفظ شيء: ستبقى مسجّل الدخول إلى أن تُغلق وحدة التحكم.</translation>
    </message>
    <message>
        <source>Se&amp;rver:</source>
        <translation>الخا&amp;دم:</translation>
    </message>
    <message>
        <source>With:</source>
        <translation>بواسطة:</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows for this server.</source>
        <translation>أدخل الرمز الذي يعرضه تطبيق المصادقة لهذا الخادم.</translation>
    </message>
    <message>
        <source>Code of the authenticator app</source>
        <translation>رمز تطبيق المصادقة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>خادم آخر…</translation>
    </message>
    <message>
        <source>Ke&amp;y:</source>
        <translation>الم&amp;فتاح:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;كلمة المرور:</translation>
    </message>
    <message>
        <source>Service key</source>
        <translation>مفتاح الخدمة</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Paste a service key, such as service_role.</source>
        <translation>ألصق مفتاح خدمة، مثل service_role.</translation>
    </message>
    <message>
        <source>Enter e-mail address and password.</source>
        <translation>أدخل عنوان البريد الإلكتروني وكلمة المرور.</translation>
    </message>
    <message>
        <source>Enter the address of a Latchkey server, such as https://auth.example.org.</source>
        <translation>أدخل عنوان خادم Latchkey، مثل https://auth.example.org.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
</context>
<context>
    <name>latchkey::console::StartPage</name>
    <message>
        <source>Sign in to Latchkey</source>
        <translation>تسجيل الدخول إلى Latchkey</translation>
    </message>
    <message>
        <source>&amp;Use This Server</source>
        <translation>ا&amp;ستخدام هذا الخادم</translation>
    </message>
    <message>
        <source>Command that makes an administrator</source>
        <translation>الأمر الذي يُنشئ مسؤولًا</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>No administrator yet? This command makes one. Run it where the server runs; it asks for a password.</source>
        <translation>لا يوجد مسؤول بعد؟ هذا الأمر يُنشئ مسؤولًا. شغّله حيث يعمل الخادم؛ وسيطلب كلمة مرور.</translation>
    </message>
    <message>
        <source>Latchkey %1 runs on this computer, at %2.</source>
        <translation>يعمل Latchkey %1 على هذا الحاسوب، في %2.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserActivity</name>
    <message>
        <source>Open in Audit Log</source>
        <translation>فتح في سجل التدقيق</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Open in audit log</source>
        <translation>فتح في سجل التدقيق</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserExport</name>
    <message>
        <source>Export users to %1</source>
        <translation>تصدير المستخدمين إلى %1</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>كُتب %1</translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation>كُتب %1 في %2</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserFacts</name>
    <message>
        <source>Authenticator app</source>
        <translation>تطبيق المصادقة</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>مفتاح الأمان</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>الحظر</translation>
    </message>
    <message>
        <source>Until:</source>
        <translation>حتى:</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>السبب:</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>يسجّل الدخول بواسطة</translation>
    </message>
    <message>
        <source>Last sign-in: %1</source>
        <translation>آخر تسجيل دخول: %1</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>name of a field</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Second factors</source>
        <translation>العوامل الثانية</translation>
    </message>
    <message>
        <source>%1 (not verified)</source>
        <translation>%1 (لم يُتحقق منه)</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>أُضيف: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove the factor %1</source>
        <translation>إزالة العامل %1</translation>
    </message>
    <message>
        <source>Created:</source>
        <translation>الإنشاء:</translation>
    </message>
    <message>
        <source>Last sign-in:</source>
        <translation>آخر تسجيل دخول:</translation>
    </message>
    <message>
        <source>Changed:</source>
        <translation>التغيير:</translation>
    </message>
    <message>
        <source>E-mail confirmed:</source>
        <translation>تأكيد البريد الإلكتروني:</translation>
    </message>
    <message>
        <source>Phone confirmed:</source>
        <translation>تأكيد الهاتف:</translation>
    </message>
    <message>
        <source>Invited:</source>
        <translation>الدعوة:</translation>
    </message>
    <message>
        <source>Confirmation sent:</source>
        <translation>إرسال التأكيد:</translation>
    </message>
    <message>
        <source>Recovery sent:</source>
        <translation>إرسال الاستعادة:</translation>
    </message>
    <message>
        <source>New e-mail asked for:</source>
        <translation>طلب بريد إلكتروني جديد:</translation>
    </message>
    <message>
        <source>New phone asked for:</source>
        <translation>طلب هاتف جديد:</translation>
    </message>
    <message>
        <source>Deleted:</source>
        <translation>الحذف:</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>الأوقات</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserFilters</name>
    <message>
        <source>Created</source>
        <translation>الإنشاء</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>آخر تسجيل دخول</translation>
    </message>
    <message>
        <source>Clear &amp;Filters</source>
        <translation>مسح المر&amp;شحات</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>المرشحات</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Any role</source>
        <translation>أي دور</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>يسجّل الدخول بواسطة</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>أي وسيلة</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>ال&amp;دور</translation>
    </message>
    <message>
        <source>Signs in &amp;with</source>
        <translation>يسجّل الدخول &amp;بواسطة</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserForm</name>
    <message>
        <source>Confirmed</source>
        <translation>مؤكَّد</translation>
    </message>
    <message>
        <source>Roles to choose from</source>
        <translation>الأدوار المتاحة للاختيار</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail confirmed</source>
        <translation>البريد الإلكتروني مؤكَّد</translation>
    </message>
    <message>
        <source>Phone confirmed</source>
        <translation>الهاتف مؤكَّد</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة مرور جديدة</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>كما هي</translation>
    </message>
    <message>
        <source>A new password ends all sessions of the user.</source>
        <translation>كلمة المرور الجديدة تُنهي كل جلسات المستخدم.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>الا&amp;سم:</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>ال&amp;بريد الإلكتروني:</translation>
    </message>
    <message>
        <source>&amp;Phone:</source>
        <translation>ال&amp;هاتف:</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>ال&amp;دور:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>&amp;كلمة المرور:</translation>
    </message>
    <message>
        <source>An e-mail address, a phone number and a role can be changed, but not removed.</source>
        <translation>يمكن تغيير عنوان البريد الإلكتروني ورقم الهاتف والدور، لكن لا يمكن إزالتها.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserHeader</name>
    <message>
        <source>Nameless</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>عامل ثانٍ</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserImport</name>
    <message>
        <source>Line %L1: a quotation mark is not closed.</source>
        <translation>السطر %L1: علامة اقتباس غير مغلقة.</translation>
    </message>
    <message>
        <source>Line %L1: a cell is too long.</source>
        <translation>السطر %L1: خلية أطول مما ينبغي.</translation>
    </message>
    <message>
        <source>Line %L1: too many cells.</source>
        <translation>السطر %L1: خلايا أكثر مما ينبغي.</translation>
    </message>
    <message>
        <source>Line %L1: this is not in the encoding of the file.</source>
        <translation>السطر %L1: هذا ليس بترميز الملف.</translation>
    </message>
    <message>
        <source>Somebody cancelled the job on the server.</source>
        <translation>ألغى شخص ما المهمة على الخادم.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserMetadata</name>
    <message>
        <source>User metadata</source>
        <translation>بيانات المستخدم الوصفية</translation>
    </message>
    <message>
        <source>App metadata</source>
        <translation>بيانات التطبيق الوصفية</translation>
    </message>
    <message>
        <source>The user can see and change this.</source>
        <translation>يمكن للمستخدم رؤية هذا وتغييره.</translation>
    </message>
    <message>
        <source>The user can see this, and only administrators change it.</source>
        <translation>يمكن للمستخدم رؤية هذا، ولا يغيّره إلا المسؤولون.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserSelection</name>
    <message numerus="yes">
        <source>At most %Ln users can be selected one by one. Search or filter for them, and select all.</source>
        <translation>
            <numerusform>لا يمكن تحديد المستخدمين فرادى. ابحث عنهم أو رشّحهم، ثم حدد الكل.</numerusform>
            <numerusform>يمكن تحديد مستخدم واحد على الأكثر. ابحث عن المستخدمين أو رشّحهم، ثم حدد الكل.</numerusform>
            <numerusform>يمكن تحديد مستخدمَين فرادى على الأكثر. ابحث عن المستخدمين أو رشّحهم، ثم حدد الكل.</numerusform>
            <numerusform>يمكن تحديد %Ln مستخدمين فرادى على الأكثر. ابحث عنهم أو رشّحهم، ثم حدد الكل.</numerusform>
            <numerusform>يمكن تحديد %Ln مستخدمًا فرادى على الأكثر. ابحث عنهم أو رشّحهم، ثم حدد الكل.</numerusform>
            <numerusform>يمكن تحديد %Ln مستخدم فرادى على الأكثر. ابحث عنهم أو رشّحهم، ثم حدد الكل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is done to one user after the other, and to at most %Ln at a time. Select fewer.</source>
        <translation>
            <numerusform>يُنفَّذ هذا لمستخدم تلو الآخر، ولما لا يزيد على %Ln مستخدم في المرة. حدّد عددًا أقل.</numerusform>
            <numerusform>يُنفَّذ هذا لمستخدم تلو الآخر، ولمستخدم واحد على الأكثر في المرة. حدّد عددًا أقل.</numerusform>
            <numerusform>يُنفَّذ هذا لمستخدم تلو الآخر، ولمستخدمَين على الأكثر في المرة. حدّد عددًا أقل.</numerusform>
            <numerusform>يُنفَّذ هذا لمستخدم تلو الآخر، ولما لا يزيد على %Ln مستخدمين في المرة. حدّد عددًا أقل.</numerusform>
            <numerusform>يُنفَّذ هذا لمستخدم تلو الآخر، ولما لا يزيد على %Ln مستخدمًا في المرة. حدّد عددًا أقل.</numerusform>
            <numerusform>يُنفَّذ هذا لمستخدم تلو الآخر، ولما لا يزيد على %Ln مستخدم في المرة. حدّد عددًا أقل.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserSessions</name>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>End All</source>
        <translation>إنهاء الكل</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>آخر ظهور</translation>
    </message>
    <message>
        <source>End the selected sessions</source>
        <translation>إنهاء الجلسات المحددة</translation>
    </message>
    <message>
        <source>End all sessions</source>
        <translation>إنهاء كل الجلسات</translation>
    </message>
    <message>
        <source>%1 (this is you)</source>
        <translation>%1 (هذا أنت)</translation>
    </message>
    <message>
        <source>End All Sessions</source>
        <translation>إنهاء كل الجلسات</translation>
    </message>
    <message>
        <source>These are the newest %L1 of %L2 sessions.</source>
        <translation>هذه أحدث %L1 من أصل %L2 جلسة.</translation>
    </message>
    <message>
        <source>End all sessions of this user?</source>
        <translation>أتريد إنهاء كل جلسات هذا المستخدم؟</translation>
    </message>
    <message>
        <source>The user has to sign in again everywhere.</source>
        <translation>سيتعيّن على المستخدم تسجيل الدخول مجددًا في كل مكان.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserTableModel</name>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>غير مؤكَّد</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>مدعو</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>مجهول</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>محظور</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>محذوف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>يسجّل الدخول بواسطة</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>الإنشاء</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>آخر تسجيل دخول</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserUndo</name>
    <message>
        <source>&amp;Undo Changing the Metadata</source>
        <translation>ترا&amp;جع عن تغيير البيانات الوصفية</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>ترا&amp;جع</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation>عاد كما كان من قبل.</translation>
    </message>
    <message>
        <source>Put back what was changed</source>
        <translation>إعادة ما جرى تغييره</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserVerbs</name>
    <message>
        <source>End all sessions of %1?</source>
        <translation>أتريد إنهاء كل جلسات %1؟</translation>
    </message>
    <message numerus="yes">
        <source>This concerns %Ln users.</source>
        <translation>
            <numerusform>لا يخص هذا أي مستخدم.</numerusform>
            <numerusform>يخص هذا مستخدمًا واحدًا.</numerusform>
            <numerusform>يخص هذا مستخدمَين.</numerusform>
            <numerusform>يخص هذا %Ln مستخدمين.</numerusform>
            <numerusform>يخص هذا %Ln مستخدمًا.</numerusform>
            <numerusform>يخص هذا %Ln مستخدم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were refused. The report of the job says why.</source>
        <translation>
            <numerusform>لم يُرفض أي مستخدم.</numerusform>
            <numerusform>رُفض مستخدم واحد. السبب في تقرير المهمة.</numerusform>
            <numerusform>رُفض مستخدمان. السبب في تقرير المهمة.</numerusform>
            <numerusform>رُفض %Ln مستخدمين. السبب في تقرير المهمة.</numerusform>
            <numerusform>رُفض %Ln مستخدمًا. السبب في تقرير المهمة.</numerusform>
            <numerusform>رُفض %Ln مستخدم. السبب في تقرير المهمة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done: meanwhile the list has other users. Look at it again, then repeat.</source>
        <translation>لم يُنفَّذ شيء: تغيّر المستخدمون في القائمة في هذه الأثناء. راجعها ثم كرر الإجراء.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UsersPage</name>
    <message>
        <source>Search by e-mail, name, phone or id</source>
        <translation>البحث بالبريد الإلكتروني أو الاسم أو الهاتف أو المعرّف</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>لم يُعثر على أحد</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>لا مستخدمين بعد</translation>
    </message>
    <message>
        <source>Nobody&apos;s e-mail address, name, phone number or id has this in it.</source>
        <translation>لا أحد يحتوي عنوان بريده الإلكتروني أو اسمه أو رقم هاتفه أو معرّفه على هذا.</translation>
    </message>
    <message>
        <source>Nobody fits the filters on the left.</source>
        <translation>لا أحد يطابق المرشحات الجانبية.</translation>
    </message>
    <message>
        <source>Whoever signs up appears here.</source>
        <translation>كل من ينشئ حسابًا يظهر هنا.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>لا مستخدمين</numerusform>
            <numerusform>مستخدم واحد</numerusform>
            <numerusform>مستخدمان</numerusform>
            <numerusform>%Ln مستخدمين</numerusform>
            <numerusform>%Ln مستخدمًا</numerusform>
            <numerusform>%Ln مستخدم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln users</source>
        <translation>
            <numerusform>أكثر من %Ln مستخدم</numerusform>
            <numerusform>أكثر من مستخدم واحد</numerusform>
            <numerusform>أكثر من مستخدمَين</numerusform>
            <numerusform>أكثر من %Ln مستخدمين</numerusform>
            <numerusform>أكثر من %Ln مستخدمًا</numerusform>
            <numerusform>أكثر من %Ln مستخدم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>المحدد: %Ln</numerusform>
            <numerusform>المحدد: %Ln</numerusform>
            <numerusform>المحدد: %Ln</numerusform>
            <numerusform>المحدد: %Ln</numerusform>
            <numerusform>المحدد: %Ln</numerusform>
            <numerusform>المحدد: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln of the selected users were copied: the others are not loaded. Export them instead.</source>
        <translation>
            <numerusform>لم يُنسخ أي من المستخدمين المحددين: فهم غير محمَّلين. صدّرهم بدلًا من ذلك.</numerusform>
            <numerusform>نُسخ مستخدم واحد فقط من المحددين: الآخرون غير محمَّلين. صدّرهم بدلًا من ذلك.</numerusform>
            <numerusform>نُسخ مستخدمان فقط من المحددين: الآخرون غير محمَّلين. صدّرهم بدلًا من ذلك.</numerusform>
            <numerusform>نُسخ %Ln مستخدمين فقط من المحددين: الآخرون غير محمَّلين. صدّرهم بدلًا من ذلك.</numerusform>
            <numerusform>نُسخ %Ln مستخدمًا فقط من المحددين: الآخرون غير محمَّلين. صدّرهم بدلًا من ذلك.</numerusform>
            <numerusform>نُسخ %Ln مستخدم فقط من المحددين: الآخرون غير محمَّلين. صدّرهم بدلًا من ذلك.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UsersTable</name>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
</context>
<context>
    <name>latchkey::console::WindowVerbs</name>
    <message>
        <source>Search users for “%1”</source>
        <translation>البحث في المستخدمين عن «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Locked: nobody has used the console for %Ln minutes.</source>
        <translation>
            <numerusform>أُقفلت وحدة التحكم.</numerusform>
            <numerusform>أُقفلت: لم يستخدم أحد وحدة التحكم منذ دقيقة واحدة.</numerusform>
            <numerusform>أُقفلت: لم يستخدم أحد وحدة التحكم منذ دقيقتين.</numerusform>
            <numerusform>أُقفلت: لم يستخدم أحد وحدة التحكم منذ %Ln دقائق.</numerusform>
            <numerusform>أُقفلت: لم يستخدم أحد وحدة التحكم منذ %Ln دقيقة.</numerusform>
            <numerusform>أُقفلت: لم يستخدم أحد وحدة التحكم منذ %Ln دقيقة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Administers the users of a Latchkey server.</source>
        <translation>يدير مستخدمي خادم Latchkey.</translation>
    </message>
    <message>
        <source>The server to begin with.</source>
        <translation>الخادم الذي يُبدأ به.</translation>
    </message>
    <message>
        <source>The folder of the settings.</source>
        <translation>مجلد الإعدادات.</translation>
    </message>
</context>
</TS>
