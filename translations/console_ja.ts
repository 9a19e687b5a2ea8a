<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Server</source>
        <translation>サーバー(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>ユーザー(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>S&amp;witch Server…</source>
        <translation>サーバーの切り替え(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>ロック(&amp;L)</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>サインアウト(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Import Users…</source>
        <translation>ユーザーのインポート(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export Users…</source>
        <translation>ユーザーのエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Export Se&amp;lected Users…</source>
        <translation>選択したユーザーのエクスポート(&amp;T)…</translation>
    </message>
    <message>
        <source>Export &amp;Audit Log…</source>
        <translation>監査ログのエクスポート(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Copy E-mail Address</source>
        <translation>メールアドレスをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Id</source>
        <translation>ID をコピー(&amp;I)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>JSON としてコピー(&amp;J)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>検索(&amp;F)</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>設定(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save Changes</source>
        <translation>変更を保存(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;vert Changes</source>
        <translation>変更を破棄(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>ユーザー(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Audit Log</source>
        <translation>監査ログ(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>最新の情報に更新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>メッセージを閉じる(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>ジョブ(&amp;J)</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>サイドバー(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>インスペクター(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>コマンド(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>マニュアル(&amp;M)</translation>
    </message>
    <message>
        <source>Making Ad&amp;ministrators</source>
        <translation>管理者の作成(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Configuring the Server</source>
        <translation>サーバーの設定(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;About Latchkey</source>
        <translation>Latchkey について(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Qt について(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;New User…</source>
        <translation>新規ユーザー(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>招待(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Ban…</source>
        <translation>利用停止(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Unban</source>
        <translation>利用停止を解除(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;End Sessions…</source>
        <translation>セッションを終了(&amp;E)…</translation>
    </message>
    <message>
        <source>Send &amp;Recovery Mail</source>
        <translation>復旧メールを送信(&amp;R)</translation>
    </message>
    <message>
        <source>Send &amp;Magic Link</source>
        <translation>マジックリンクを送信(&amp;M)</translation>
    </message>
    <message>
        <source>Copy Recovery &amp;Link</source>
        <translation>復旧リンクをコピー(&amp;L)</translation>
    </message>
    <message>
        <source>Cop&amp;y Magic Link</source>
        <translation>マジックリンクをコピー(&amp;Y)</translation>
    </message>
    <message>
        <source>Set R&amp;ole…</source>
        <translation>ロールを設定(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>削除(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>Signing in without an account is switched off on this server.</source>
        <translation>このサーバーでは、アカウントなしでのサインインが無効になっています。</translation>
    </message>
    <message>
        <source>The server could not read the request.</source>
        <translation>サーバーがリクエストを読み取れませんでした。</translation>
    </message>
    <message>
        <source>The server does not accept this key or session.</source>
        <translation>サーバーがこのキーまたはセッションを受け付けません。</translation>
    </message>
    <message>
        <source>This server asks for a captcha, which the console cannot show. Use a service key.</source>
        <translation>このサーバーは CAPTCHA を要求していますが、コンソールでは表示できません。サービスキーを使用してください。</translation>
    </message>
    <message>
        <source>Something else was changing this at the same moment.</source>
        <translation>同時に別の処理がこれを変更していました。</translation>
    </message>
    <message>
        <source>This provider does not exist any more.</source>
        <translation>このプロバイダーはもう存在しません。</translation>
    </message>
    <message>
        <source>This is no e-mail address that the server accepts.</source>
        <translation>サーバーが受け付けるメールアドレスではありません。</translation>
    </message>
    <message>
        <source>This server sends no mail to this address.</source>
        <translation>このサーバーはこのアドレスにメールを送信しません。</translation>
    </message>
    <message>
        <source>This identity cannot be removed: another user has its e-mail address.</source>
        <translation>この ID 連携は削除できません。そのメールアドレスは別のユーザーが使用しています。</translation>
    </message>
    <message>
        <source>Another user has this e-mail address.</source>
        <translation>このメールアドレスは別のユーザーが使用しています。</translation>
    </message>
    <message>
        <source>This e-mail address has not been confirmed yet.</source>
        <translation>このメールアドレスはまだ確認されていません。</translation>
    </message>
    <message>
        <source>Signing in with e-mail is switched off on this server.</source>
        <translation>このサーバーでは、メールアドレスでのサインインが無効になっています。</translation>
    </message>
    <message>
        <source>This is switched off on this server.</source>
        <translation>この機能は、このサーバーでは無効になっています。</translation>
    </message>
    <message>
        <source>The request is too long for the server.</source>
        <translation>リクエストが長すぎるため、サーバーが処理できません。</translation>
    </message>
    <message>
        <source>A hook of the server gave an answer that the server cannot use.</source>
        <translation>サーバーのフックが、サーバーで使用できない応答を返しました。</translation>
    </message>
    <message>
        <source>A hook of the server did not answer in time.</source>
        <translation>サーバーのフックが時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>Another user has this identity.</source>
        <translation>この ID 連携は別のユーザーが使用しています。</translation>
    </message>
    <message>
        <source>This identity does not exist any more.</source>
        <translation>この ID 連携はもう存在しません。</translation>
    </message>
    <message>
        <source>The second factor is needed for this.</source>
        <translation>この操作には第 2 要素が必要です。</translation>
    </message>
    <message>
        <source>E-mail address or password is wrong.</source>
        <translation>メールアドレスまたはパスワードが間違っています。</translation>
    </message>
    <message>
        <source>This invitation is gone or has expired.</source>
        <translation>この招待はなくなったか、有効期限が切れています。</translation>
    </message>
    <message>
        <source>The code came too late. Enter the next one.</source>
        <translation>コードの入力が間に合いませんでした。次のコードを入力してください。</translation>
    </message>
    <message>
        <source>This factor is gone.</source>
        <translation>この要素はもう存在しません。</translation>
    </message>
    <message>
        <source>The code has to be entered on the computer that asked for it.</source>
        <translation>コードは、それを要求したコンピューターで入力する必要があります。</translation>
    </message>
    <message>
        <source>This second factor is switched off on this server.</source>
        <translation>この第 2 要素は、このサーバーでは無効になっています。</translation>
    </message>
    <message>
        <source>The code is wrong.</source>
        <translation>コードが間違っています。</translation>
    </message>
    <message>
        <source>The code was not accepted.</source>
        <translation>コードは受け付けられませんでした。</translation>
    </message>
    <message>
        <source>The server asks for a sign-in.</source>
        <translation>サーバーがサインインを要求しています。</translation>
    </message>
    <message>
        <source>This account may not do that.</source>
        <translation>このアカウントにはその操作の権限がありません。</translation>
    </message>
    <message>
        <source>This server cannot do that yet.</source>
        <translation>このサーバーはまだこの操作に対応していません。</translation>
    </message>
    <message>
        <source>Signing in with a mailed link or code is switched off on this server.</source>
        <translation>このサーバーでは、メールで送られたリンクやコードでのサインインが無効になっています。</translation>
    </message>
    <message>
        <source>The link or code has expired.</source>
        <translation>リンクまたはコードの有効期限が切れています。</translation>
    </message>
    <message>
        <source>Too many mails were sent. Wait a while.</source>
        <translation>送信したメールが多すぎます。しばらくお待ちください。</translation>
    </message>
    <message>
        <source>Too many requests. Wait a while.</source>
        <translation>リクエストが多すぎます。しばらくお待ちください。</translation>
    </message>
    <message>
        <source>Too many text messages were sent. Wait a while.</source>
        <translation>送信した SMS が多すぎます。しばらくお待ちください。</translation>
    </message>
    <message>
        <source>Another user has this phone number.</source>
        <translation>この電話番号は別のユーザーが使用しています。</translation>
    </message>
    <message>
        <source>This phone number has not been confirmed yet.</source>
        <translation>この電話番号はまだ確認されていません。</translation>
    </message>
    <message>
        <source>Signing in with a phone number is switched off on this server.</source>
        <translation>このサーバーでは、電話番号でのサインインが無効になっています。</translation>
    </message>
    <message>
        <source>This provider is switched off on this server.</source>
        <translation>このプロバイダーは、このサーバーでは無効になっています。</translation>
    </message>
    <message>
        <source>The session was used from elsewhere and has ended.</source>
        <translation>セッションは別の場所から使用されたため、終了しました。</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>セッションは終了しました。</translation>
    </message>
    <message>
        <source>That is more than the server takes at once.</source>
        <translation>サーバーが一度に受け付けられる量を超えています。</translation>
    </message>
    <message>
        <source>The server took too long.</source>
        <translation>サーバーの処理に時間がかかりすぎました。</translation>
    </message>
    <message>
        <source>The new password is the old one.</source>
        <translation>新しいパスワードが古いパスワードと同じです。</translation>
    </message>
    <message>
        <source>The server is busy, or its database is away. Try again in a moment.</source>
        <translation>サーバーが混み合っているか、データベースを利用できません。しばらくしてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The session has expired.</source>
        <translation>セッションの有効期限が切れました。</translation>
    </message>
    <message>
        <source>Sign-ups are switched off on this server.</source>
        <translation>このサーバーでは、新規登録が無効になっています。</translation>
    </message>
    <message>
        <source>A user&apos;s last identity cannot be removed.</source>
        <translation>ユーザーの最後の ID 連携は削除できません。</translation>
    </message>
    <message>
        <source>The text message could not be sent.</source>
        <translation>SMS を送信できませんでした。</translation>
    </message>
    <message>
        <source>Something went wrong in the server. Its log tells more.</source>
        <translation>サーバーで問題が発生しました。詳細はサーバーのログをご覧ください。</translation>
    </message>
    <message>
        <source>This user exists already.</source>
        <translation>このユーザーはすでに存在します。</translation>
    </message>
    <message>
        <source>This account is banned.</source>
        <translation>このアカウントは利用停止中です。</translation>
    </message>
    <message>
        <source>This user does not exist any more.</source>
        <translation>このユーザーはもう存在しません。</translation>
    </message>
    <message>
        <source>This user is managed by another system.</source>
        <translation>このユーザーは別のシステムで管理されています。</translation>
    </message>
    <message>
        <source>The password is too weak.</source>
        <translation>パスワードが弱すぎます。</translation>
    </message>
    <message>
        <source>Somebody else has changed this user meanwhile.</source>
        <translation>その間に、他の人がこのユーザーを変更しました。</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>サーバーが応答しません。</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one you trusted.</source>
        <translation>サーバーが、信頼済みのものとは異なる証明書を提示しています。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be checked: this machine does not know who made it.</source>
        <translation>サーバーの証明書を確認できません。このコンピューターは証明書の発行元を認識していません。</translation>
    </message>
    <message>
        <source>What answers there is not Latchkey.</source>
        <translation>応答しているのは Latchkey ではありません。</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>セッションが終了しました。もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>This is the last administrator. Make somebody else an administrator first, so that nobody is locked out.</source>
        <translation>これは最後の管理者です。誰も管理できなくなることを防ぐため、先に他のユーザーを管理者にしてください。</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>Unknown device</source>
        <translation>不明なデバイス</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>JobReport</name>
    <message>
        <source>Save Report</source>
        <translation>レポートの保存</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>ファイルに書き込めません: %1</translation>
    </message>
</context>
<context>
    <name>LastAdministrator</name>
    <message>
        <source>Last Administrator</source>
        <translation>最後の管理者</translation>
    </message>
    <message>
        <source>Do it to %1, the last administrator?</source>
        <translation>最後の管理者 %1 に対して実行しますか？</translation>
    </message>
    <message>
        <source>Afterwards only a service key, or “latchkey-server” on the server&apos;s own machine, lets anybody manage it.</source>
        <translation>実行後は、サービスキー、またはサーバーのマシン上の「latchkey-server」でしか管理できなくなります。</translation>
    </message>
    <message>
        <source>Do It Anyway</source>
        <translation>それでも実行</translation>
    </message>
    <message>
        <source>Do It Anyway…</source>
        <translation>それでも実行…</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Type “%1” to go on:</source>
        <translation>続行するには「%1」と入力してください:</translation>
    </message>
</context>
<context>
    <name>UserChange</name>
    <message>
        <source>Ban</source>
        <translation>利用停止</translation>
    </message>
    <message>
        <source>Unban</source>
        <translation>利用停止を解除</translation>
    </message>
    <message>
        <source>End Sessions</source>
        <translation>セッションを終了</translation>
    </message>
    <message>
        <source>Set Role</source>
        <translation>ロールを設定</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message numerus="yes">
        <source>Ban %Ln users</source>
        <translation>
            <numerusform>%Ln 人のユーザーを利用停止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unban %Ln users</source>
        <translation>
            <numerusform>%Ln 人のユーザーの利用停止を解除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End the sessions of %Ln users</source>
        <translation>
            <numerusform>%Ln 人のユーザーのセッションを終了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the role of %Ln users</source>
        <translation>
            <numerusform>%Ln 人のユーザーのロールを設定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln users</source>
        <translation>
            <numerusform>%Ln 人のユーザーを削除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are banned now.</source>
        <translation>
            <numerusform>%Ln 人のユーザーを利用停止にしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are no longer banned.</source>
        <translation>
            <numerusform>%Ln 人のユーザーの利用停止を解除しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sessions of %Ln users have ended.</source>
        <translation>
            <numerusform>%Ln 人のユーザーのセッションを終了しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users have another role now.</source>
        <translation>
            <numerusform>%Ln 人のユーザーのロールを変更しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were deleted.</source>
        <translation>
            <numerusform>%Ln 人のユーザーを削除しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Banning %Ln Users</source>
        <translation>
            <numerusform>%Ln 人のユーザーの利用停止を元に戻す(&amp;U)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Unbanning %Ln Users</source>
        <translation>
            <numerusform>%Ln 人のユーザーの利用停止解除を元に戻す(&amp;U)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Setting the Role of %Ln Users</source>
        <translation>
            <numerusform>%Ln 人のユーザーのロール設定を元に戻す(&amp;U)</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever is banned is signed out at once and cannot sign in.</source>
        <translation>利用停止になったユーザーは、直ちにサインアウトされ、サインインできなくなります。</translation>
    </message>
    <message>
        <source>They can sign in again.</source>
        <translation>再びサインインできるようになります。</translation>
    </message>
    <message>
        <source>They are signed out everywhere at once, and can sign in again.</source>
        <translation>直ちにすべての場所でサインアウトされますが、再びサインインできます。</translation>
    </message>
    <message>
        <source>The role stands in their access tokens. Those who lose an administrator&apos;s role are signed out.</source>
        <translation>ロールはアクセストークンに含まれています。管理者のロールを失うユーザーはサインアウトされます。</translation>
    </message>
    <message>
        <source>Nobody can undo this.</source>
        <translation>この操作は元に戻せません。</translation>
    </message>
</context>
<context>
    <name>UserColumns</name>
    <message>
        <source>E-mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Password hash</source>
        <translation>パスワードハッシュ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>E-mail is confirmed</source>
        <translation>メール確認済み</translation>
    </message>
    <message>
        <source>Phone is confirmed</source>
        <translation>電話確認済み</translation>
    </message>
    <message>
        <source>User metadata (JSON)</source>
        <translation>ユーザーメタデータ (JSON)</translation>
    </message>
    <message>
        <source>App metadata (JSON)</source>
        <translation>アプリメタデータ (JSON)</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>UserFilters</name>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>サインインしたことがない</translation>
    </message>
    <message>
        <source>With second factor</source>
        <translation>第 2 要素あり</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>利用停止中</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>招待済み</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AboutDialog</name>
    <message>
        <source>About Latchkey</source>
        <translation>Latchkey について</translation>
    </message>
    <message>
        <source>Latchkey %1</source>
        <translation>Latchkey %1</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>ライセンスの本文</translation>
    </message>
    <message>
        <source>The console of Latchkey, an authentication server.</source>
        <translation>認証サーバー Latchkey のコンソールです。</translation>
    </message>
    <message>
        <source>Latchkey is free software: you may use it, change it and pass it on under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Latchkey は自由ソフトウェアです。GNU 一般公衆ライセンス (GPL) バージョン 3 またはそれ以降の条件の下で、使用、変更、再配布できます。一切の保証はありません。</translation>
    </message>
    <message>
        <source>The icons were drawn for Latchkey and are under the same licence.</source>
        <translation>アイコンは Latchkey のために描かれたもので、同じライセンスが適用されます。</translation>
    </message>
    <message>
        <source>QtKeychain, which keeps secrets in the system&apos;s keychain, is under the Modified BSD License.</source>
        <translation>システムのキーチェーンに機密情報を保管する QtKeychain には、修正 BSD ライセンスが適用されます。</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>情報(&amp;A)</translation>
    </message>
    <message>
        <source>Latchkey is made with Qt %1.</source>
        <translation>Latchkey は Qt %1 で作られています。</translation>
    </message>
    <message>
        <source>Qt is made by The Qt Company and many others, and is used under the GNU Lesser General Public License, version 3.</source>
        <translation>Qt は The Qt Company と多くの人々によって作られ、GNU 劣等一般公衆ライセンス (LGPL) バージョン 3 の下で使用されています。</translation>
    </message>
    <message>
        <source>&amp;Qt</source>
        <translation>Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>ライセンス(&amp;L)</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AccountVerbs</name>
    <message>
        <source>A mail with a link for a new password is on its way to %1.</source>
        <translation>新しいパスワードを設定するリンクを記載したメールを %1 に送信しています。</translation>
    </message>
    <message>
        <source>A mail with a link to sign in with is on its way to %1.</source>
        <translation>サインイン用のリンクを記載したメールを %1 に送信しています。</translation>
    </message>
    <message>
        <source>%1 was created.</source>
        <translation>%1 を作成しました。</translation>
    </message>
    <message>
        <source>%1 was invited.</source>
        <translation>%1 を招待しました。</translation>
    </message>
    <message numerus="yes">
        <source>Invite %Ln people</source>
        <translation>
            <numerusform>%Ln 人を招待</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were not invited. The report of the job says why.</source>
        <translation>
            <numerusform>%Ln 人を招待できませんでした。理由はジョブのレポートに記載されています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were invited.</source>
        <translation>
            <numerusform>%Ln 人を招待しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>This user has no e-mail address to sign in with.</source>
        <translation>このユーザーには、サインインに使えるメールアドレスがありません。</translation>
    </message>
    <message>
        <source>The link is in the clipboard. It works once, and whoever has it can sign in as %1.</source>
        <translation>リンクをクリップボードにコピーしました。一度だけ有効で、リンクを持つ人は誰でも %1 としてサインインできます。</translation>
    </message>
    <message>
        <source>Send Recovery Mails</source>
        <translation>復旧メールを送信</translation>
    </message>
    <message>
        <source>Send Magic Links</source>
        <translation>マジックリンクを送信</translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link for a new password?</source>
        <translation>
            <numerusform>%Ln 人のユーザーに新しいパスワードを設定するリンクをメールで送信しますか？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link to sign in with?</source>
        <translation>
            <numerusform>%Ln 人のユーザーにサインイン用のリンクをメールで送信しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them gets a mail of their own.</source>
        <translation>それぞれに個別のメールが送信されます。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message numerus="yes">
        <source>Send mails to %Ln users</source>
        <translation>
            <numerusform>%Ln 人のユーザーにメールを送信</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails could not be sent. The report of the job says why.</source>
        <translation>
            <numerusform>%Ln 通のメールを送信できませんでした。理由はジョブのレポートを参照してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails are on their way.</source>
        <translation>
            <numerusform>%Ln 通のメールを送信しています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditExport</name>
    <message>
        <source>Export the audit log to %1</source>
        <translation>監査ログを %1 にエクスポート</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written to %1</source>
        <translation>
            <numerusform>%Ln 件のエントリを %1 に書き込みました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written</source>
        <translation>
            <numerusform>%Ln 件のエントリを書き込みました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>By</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>To</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditPage</name>
    <message>
        <source>By: name or id</source>
        <translation>実行者: 名前または ID</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>To: id of a user</source>
        <translation>対象: ユーザーの ID</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP アドレス</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>ライブ(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Only This User</source>
        <translation>このユーザーのみ(&amp;O)</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>操作を行った人</translation>
    </message>
    <message>
        <source>Whom it happened to</source>
        <translation>操作の対象になった人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>すべての期間</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>過去 1 時間</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>過去 24 時間</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>過去 30 日間</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Show entries as they come</source>
        <translation>新しいエントリを随時表示します</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>監査ログ</translation>
    </message>
    <message>
        <source>Fields of the entry</source>
        <translation>エントリのフィールド</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>The entry as JSON</source>
        <translation>エントリ (JSON)</translation>
    </message>
    <message>
        <source>Only this user</source>
        <translation>このユーザーのみ</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Export Audit Log</source>
        <translation>監査ログのエクスポート</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln 件のエントリ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln entries</source>
        <translation>
            <numerusform>%Ln 件を超えるエントリ</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an entry to see all of it.</source>
        <translation>エントリを選択すると、全体が表示されます。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりませんでした</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>エントリはまだありません</translation>
    </message>
    <message>
        <source>No entry fits what is asked for above.</source>
        <translation>上の条件に一致するエントリはありません。</translation>
    </message>
    <message>
        <source>What is done to accounts and to the server is listed here.</source>
        <translation>アカウントとサーバーに対する操作がここに表示されます。</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CertificateOffer</name>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256 フィンガープリント</translation>
    </message>
    <message>
        <source>&amp;SHA-256 fingerprint:</source>
        <translation>SHA-256 フィンガープリント(&amp;S):</translation>
    </message>
    <message>
        <source>&amp;Trust This Certificate</source>
        <translation>この証明書を信頼する(&amp;T)</translation>
    </message>
    <message>
        <source>It is for %1 and valid until %2. If its fingerprint is the one that “latchkey-server tls self-signed” printed, you can trust it.</source>
        <translation>%1 用で、%2 まで有効です。フィンガープリントが「latchkey-server tls self-signed」の表示したものと同じであれば、信頼できます。</translation>
    </message>
    <message>
        <source>It is for %1 and valid until %2. If nobody has changed the server&apos;s certificate, somebody else may be listening: ask before you trust it.</source>
        <translation>%1 用で、%2 まで有効です。サーバーの証明書を誰も変更していないのなら、別の誰かが待ち受けているかもしれません。信頼する前に確認してください。</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeDialog</name>
    <message>
        <source>&amp;What Would Happen</source>
        <translation>結果を確認(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln users that the list shows</source>
        <translation>
            <numerusform>一覧に表示されている %Ln 人のユーザーすべて</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected users</source>
        <translation>
            <numerusform>選択した %Ln 人のユーザー</numerusform>
        </translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>結果を確認</translation>
    </message>
    <message>
        <source>Counts what would become of them. Nothing is changed.</source>
        <translation>ユーザーがどうなるかを集計します。何も変更されません。</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 時間</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 時間</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 日間</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 日間</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年間</translation>
    </message>
    <message>
        <source>Until somebody unbans them</source>
        <translation>解除されるまで</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>その他の期間</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Only administrators see it</source>
        <translation>管理者にのみ表示されます</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>期間(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>ロール(&amp;R)</translation>
    </message>
    <message>
        <source>Delete for &amp;good</source>
        <translation>完全に削除する(&amp;G)</translation>
    </message>
    <message>
        <source>Nothing is left but what the audit log says.</source>
        <translation>監査ログの記録以外は何も残りません。</translation>
    </message>
    <message>
        <source>Keep an &amp;empty account, so that the id stays taken</source>
        <translation>空のアカウントを残し、ID を使用済みのままにする(&amp;E)</translation>
    </message>
    <message>
        <source>Address, number, name and sessions are wiped.</source>
        <translation>メールアドレス、電話番号、名前、セッションは消去されます。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>集計しています…</translation>
    </message>
    <message>
        <source>Counting: %L1 of %L2</source>
        <translation>集計しています: %L1/%L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be changed</source>
        <translation>
            <numerusform>%Ln 件が変更されます</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already</source>
        <translation>
            <numerusform>%Ln 件はすでにこの状態です</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>%Ln 件はスキップされます</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be refused</source>
        <translation>
            <numerusform>%Ln 件は拒否されます</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Also the last administrator</source>
        <translation>最後の管理者も含める(&amp;A)</translation>
    </message>
    <message>
        <source>Also the last administrator</source>
        <translation>最後の管理者も含める</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeJob</name>
    <message>
        <source>Cancelling…</source>
        <translation>キャンセルしています…</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1/%L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>完了 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>スキップ %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>失敗 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not begun</source>
        <translation>
            <numerusform>未開始 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>レポートを保存…</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ColourBox</name>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>オレンジ</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青緑</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>What to do, or an e-mail address</source>
        <translation>実行する操作、またはメールアドレス</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ConflictPanel</name>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>E-mail confirmed</source>
        <translation>メール確認済み</translation>
    </message>
    <message>
        <source>Phone confirmed</source>
        <translation>電話確認済み</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(なし)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>自分の変更を維持(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>相手の変更を採用(&amp;T)</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>Somebody else has changed this user meanwhile.</source>
        <translation>その間に、他の人がこのユーザーを変更しました。</translation>
    </message>
    <message>
        <source>What somebody else has changed</source>
        <translation>他の人が変更した内容</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>自分の変更を維持</translation>
    </message>
    <message>
        <source>Saves what you have changed, over what they have changed.</source>
        <translation>相手の変更に上書きして、自分の変更を保存します。</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>相手の変更を採用</translation>
    </message>
    <message>
        <source>Drops what you have changed where they have changed it, too.</source>
        <translation>相手も変更した箇所について、自分の変更を破棄します。</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CreateDialog</name>
    <message>
        <source>&amp;Show</source>
        <translation>表示(&amp;S)</translation>
    </message>
    <message>
        <source>Address and number count as &amp;confirmed</source>
        <translation>メールアドレスと電話番号を確認済みとして扱う(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>作成(&amp;R)</translation>
    </message>
    <message>
        <source>New User</source>
        <translation>新規ユーザー</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>メール(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>電話(&amp;P)</translation>
    </message>
    <message>
        <source>With country code</source>
        <translation>国番号付き</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>パスワード(&amp;W)</translation>
    </message>
    <message>
        <source>None: a mailed link lets them in</source>
        <translation>なし: メールのリンクでサインイン</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Metadata (JSON)</source>
        <translation>メタデータ (JSON)(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>パスワードを表示</translation>
    </message>
    <message>
        <source>The metadata is no JSON object.</source>
        <translation>メタデータが JSON オブジェクトではありません。</translation>
    </message>
</context>
<context>
    <name>latchkey::console::DayChart</name>
    <message>
        <source>Sign-ups and sign-ins per day</source>
        <translation>1 日ごとの新規登録とサインイン</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln days: %1 sign-ups, %2 sign-ins.</source>
        <translation>
            <numerusform>%Ln 日間: 新規登録 %1 件、サインイン %2 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 sign-ups, %3 sign-ins</source>
        <translation>%1: 新規登録 %2 件、サインイン %3 件</translation>
    </message>
    <message>
        <source>Bars: sign-ups · line: sign-ins · highest: %1</source>
        <translation>棒: 新規登録 · 線: サインイン · 最大: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ExportVerbs</name>
    <message numerus="yes">
        <source>A selection of at most %Ln users that are loaded can be exported. Search for them, and export all that are found.</source>
        <translation>
            <numerusform>選択してエクスポートできるのは、読み込み済みのユーザー %Ln 人までです。検索して、見つかったユーザーをすべてエクスポートしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Users</source>
        <translation>ユーザーのエクスポート</translation>
    </message>
</context>
<context>
    <name>latchkey::console::FileExport</name>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>キャンセルしました。ファイルは書き込まれていません。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>ファイルに書き込めません: %1</translation>
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
        <translation>作成予定</translation>
    </message>
    <message>
        <source>Will be updated</source>
        <translation>更新予定</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成済み</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新済み</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>The first line &amp;names the columns</source>
        <translation>最初の行は列名(&amp;N)</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>先頭の値</translation>
    </message>
    <message>
        <source>Is imported as</source>
        <translation>インポート先</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>チェック(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>インポート(&amp;I)</translation>
    </message>
    <message>
        <source>Import Users from %1</source>
        <translation>%1 からユーザーをインポート</translation>
    </message>
    <message>
        <source>UTF-16, little endian</source>
        <translation>UTF-16 (リトルエンディアン)</translation>
    </message>
    <message>
        <source>UTF-16, big endian</source>
        <translation>UTF-16 (ビッグエンディアン)</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>コンマ</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>縦棒</translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation>行をスキップする</translation>
    </message>
    <message>
        <source>Update the user</source>
        <translation>ユーザーを更新する</translation>
    </message>
    <message>
        <source>Count the row as failed</source>
        <translation>行を失敗として扱う</translation>
    </message>
    <message>
        <source>Says what would become of each row. Nothing is changed.</source>
        <translation>各行がどうなるかを示します。何も変更されません。</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>エンコーディング(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>区切り文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Who exists already</source>
        <translation>既存のユーザー(&amp;W)</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>このファイルには何も含まれていません。</translation>
    </message>
    <message>
        <source>Column %L1</source>
        <translation>列 %L1</translation>
    </message>
    <message>
        <source>%1 is imported as</source>
        <translation>%1 のインポート先</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Two columns are imported as the same.</source>
        <translation>2 つの列のインポート先が同じです。</translation>
    </message>
    <message>
        <source>Choose the column with the e-mail addresses or phone numbers.</source>
        <translation>メールアドレスまたは電話番号の列を選択してください。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>チェックしています…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln can be imported</source>
        <translation>
            <numerusform>インポート可能 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>スキップ %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would fail</source>
        <translation>
            <numerusform>失敗の見込み %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportJob</name>
    <message>
        <source>Cancelled. Import the same file again to go on. </source>
        <translation>キャンセルしました。続きを行うには、同じファイルをもう一度インポートしてください。 </translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>レポートを保存…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported</source>
        <translation>
            <numerusform>インポート済み %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>スキップ %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>失敗 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>This file had been imported before. </source>
        <translation>このファイルは以前にインポートされています。 </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportVerbs</name>
    <message>
        <source>Import Users</source>
        <translation>ユーザーのインポート</translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>CSV (*.csv *.tsv *.txt);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Import users from %1</source>
        <translation>%1 からユーザーをインポート</translation>
    </message>
</context>
<context>
    <name>latchkey::console::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>About the user</source>
        <translation>ユーザーについて</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>メタデータ</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The changes were saved.</source>
        <translation>変更を保存しました。</translation>
    </message>
    <message>
        <source>Remove Factor</source>
        <translation>要素の削除</translation>
    </message>
    <message>
        <source>Remove the second factor “%1”?</source>
        <translation>第 2 要素「%1」を削除しますか?</translation>
    </message>
    <message>
        <source>The user will sign in without it, and can add another one.</source>
        <translation>ユーザーはこの要素なしでサインインするようになり、別の要素を追加できます。</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>未保存の変更</translation>
    </message>
    <message>
        <source>What you have changed about %1 has not been saved.</source>
        <translation>%1 に対する変更が保存されていません。</translation>
    </message>
    <message>
        <source>Go back to save it, or drop it.</source>
        <translation>戻って保存するか、変更を破棄してください。</translation>
    </message>
    <message>
        <source>Drop Changes</source>
        <translation>変更を破棄</translation>
    </message>
    <message>
        <source>What you have changed was dropped.</source>
        <translation>変更を破棄しました。</translation>
    </message>
    <message>
        <source>Bring Back</source>
        <translation>復元</translation>
    </message>
</context>
<context>
    <name>latchkey::console::InviteDialog</name>
    <message>
        <source>&amp;Invite</source>
        <translation>招待(&amp;I)</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>招待</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>One or many, with commas, blanks or lines between them</source>
        <translation>1 件または複数 (コンマ、空白、改行で区切る)</translation>
    </message>
    <message>
        <source>&amp;Whoever is invited gets a mail with a link to sign in with.</source>
        <translation>招待された人には、サインイン用のリンクを記載したメールが届きます(&amp;W)。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will be invited.</source>
        <translation>
            <numerusform>%Ln 人が招待されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>No e-mail addresses, left out: %1</source>
        <translation>メールアドレスではないため除外: %1</translation>
    </message>
    <message>
        <source>More than once, invited once: %1</source>
        <translation>重複のため招待は 1 回: %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln people can be invited at once.</source>
        <translation>
            <numerusform>一度に招待できるのは %Ln 人までです。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::JobPane</name>
    <message>
        <source>Nothing is under way.</source>
        <translation>実行中のジョブはありません。</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
</context>
<context>
    <name>latchkey::console::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Progress of “%1”</source>
        <translation>「%1」の進行状況</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <translation>「%1」をキャンセル</translation>
    </message>
    <message>
        <source>Remove “%1” from the list</source>
        <translation>「%1」を一覧から削除</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>一覧から削除</translation>
    </message>
</context>
<context>
    <name>latchkey::console::JsonEditor</name>
    <message>
        <source>An object in braces is needed.</source>
        <translation>波かっこで囲んだオブジェクトが必要です。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>%1 as JSON</source>
        <translation>%1 (JSON)</translation>
    </message>
    <message>
        <source>%1 as fields</source>
        <translation>%1 (フィールド)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Add a field to %1</source>
        <translation>%1 にフィールドを追加</translation>
    </message>
    <message>
        <source>Remove the field from %1</source>
        <translation>%1 からフィールドを削除</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>name</source>
        <comment>a field that is new</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>name %1</source>
        <comment>a field that is new</comment>
        <translation>名前 %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>ツールバー</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>サインイン中のユーザー</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a person on a server</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The server at %1 does not answer. Trying again…</source>
        <translation>%1 のサーバーが応答しません。再試行しています…</translation>
    </message>
    <message>
        <source>The server is back.</source>
        <translation>サーバーが復帰しました。</translation>
    </message>
</context>
<context>
    <name>latchkey::console::Manual</name>
    <message>
        <source>Manual</source>
        <translation>マニュアル</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>メッセージの詳細</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>メッセージを閉じる</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MomentRange</name>
    <message>
        <source>Any time</source>
        <translation>すべての期間</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>過去 24 時間</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>過去 30 日間</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>過去 365 日間</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>2 つの日付の間</translation>
    </message>
    <message>
        <source>%1: first day</source>
        <translation>%1: 最初の日</translation>
    </message>
    <message>
        <source>%1: last day</source>
        <translation>%1: 最後の日</translation>
    </message>
</context>
<context>
    <name>latchkey::console::PreferencesDialog</name>
    <message>
        <source>The console speaks it from its next start on.</source>
        <translation>言語は次回の起動時から適用されます。</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>全般(&amp;G)</translation>
    </message>
    <message>
        <source>Ser&amp;vers</source>
        <translation>サーバー(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>ショートカット(&amp;S)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Server at start</source>
        <translation>起動時のサーバー</translation>
    </message>
    <message>
        <source>Minutes without input until the console locks</source>
        <translation>コンソールをロックするまでの無操作時間 (分)</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>Locking signs you out. The window shows the same again when you have signed in.</source>
        <translation>ロックするとサインアウトされます。再びサインインすると、ウィンドウに同じ内容が表示されます。</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>言語(&amp;L):</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>外観(&amp;A):</translation>
    </message>
    <message>
        <source>Server at sta&amp;rt:</source>
        <translation>起動時のサーバー(&amp;R):</translation>
    </message>
    <message>
        <source>Loc&amp;k after minutes without input:</source>
        <translation>ロックするまでの無操作時間 (分)(&amp;K):</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>The one used last</source>
        <translation>最後に使用したサーバー</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ProfileDialog</name>
    <message>
        <source>Edit Server</source>
        <translation>サーバーの編集</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>サーバーの名前</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>サーバーのアドレス</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>アドレス(&amp;A):</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>色(&amp;C):</translation>
    </message>
    <message>
        <source>Certificate:</source>
        <translation>証明書:</translation>
    </message>
    <message>
        <source>This server may only show the certificate that you trusted.</source>
        <translation>このサーバーには、信頼済みの証明書の提示のみが許可されています。</translation>
    </message>
    <message>
        <source>&amp;Forget the Certificate</source>
        <translation>証明書の信頼を取り消す(&amp;F)</translation>
    </message>
    <message>
        <source>This server has to show a certificate that this computer trusts.</source>
        <translation>このサーバーは、このコンピューターが信頼する証明書を提示する必要があります。</translation>
    </message>
    <message>
        <source>Enter the address of a Latchkey server, such as https://auth.example.org.</source>
        <translation>Latchkey サーバーのアドレスを入力してください (例: https://auth.example.org)。</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ProfilesPage</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>編集(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>A server is added by signing in to it.</source>
        <translation>サーバーは、サインインすると追加されます。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name, an address</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove Server</source>
        <translation>サーバーの削除</translation>
    </message>
    <message>
        <source>Remove “%1” from the console?</source>
        <translation>「%1」をコンソールから削除しますか?</translation>
    </message>
    <message>
        <source>What the keychain has of it is deleted as well. On the server nothing changes.</source>
        <translation>キーチェーンに保管されている情報も削除されます。サーバー側では何も変わりません。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SearchField</name>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ServerPage</name>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>送信断念</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>送信トレイ</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>To</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>試行回数</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>From</source>
        <translation>設定元</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>Send Test &amp;Mail</source>
        <translation>テストメールを送信(&amp;M)</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Test mail</source>
        <translation>テストメール</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Filter settings</source>
        <translation>設定を絞り込み</translation>
    </message>
    <message>
        <source>Name, value or meaning</source>
        <translation>名前、値、または意味</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Send test mail</source>
        <translation>テストメールを送信</translation>
    </message>
    <message>
        <source>What was said to the mail server, and what it answered</source>
        <translation>メールサーバーとのやり取り</translation>
    </message>
    <message>
        <source>Your role may look at this, but not change anything.</source>
        <translation>あなたのロールでは、閲覧はできますが、変更はできません。</translation>
    </message>
    <message>
        <source>Select the mails that are to be sent again.</source>
        <translation>再送信するメールを選択してください。</translation>
    </message>
    <message>
        <source>Running · version %1</source>
        <translation>稼働中 · バージョン %1</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>利用停止中</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>With a second factor</source>
        <translation>第 2 要素あり</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>サインインしたことがない</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Active sessions</source>
        <translation>アクティブなセッション</translation>
    </message>
    <message>
        <source>Mails that wait</source>
        <translation>待機中のメール</translation>
    </message>
    <message>
        <source>Mails given up</source>
        <translation>送信を断念したメール</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln 人のユーザー</numerusform>
        </translation>
    </message>
    <message>
        <source>The mail server took it.</source>
        <translation>メールサーバーが受け付けました。</translation>
    </message>
    <message>
        <source>The mail server did not take it.</source>
        <translation>メールサーバーが受け付けませんでした。</translation>
    </message>
    <message>
        <source>Waiting for the mail server…</source>
        <translation>メールサーバーを待っています…</translation>
    </message>
    <message>
        <source>No mails</source>
        <translation>メールはありません</translation>
    </message>
    <message>
        <source>What the server mails is listed here.</source>
        <translation>サーバーが送信するメールがここに表示されます。</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ShortcutsPage</name>
    <message>
        <source>&amp;Reset</source>
        <translation>リセット(&amp;R)</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>コマンドを絞り込み</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Keys of the command</source>
        <translation>コマンドのキー</translation>
    </message>
    <message>
        <source>&amp;Keys:</source>
        <translation>キー(&amp;K):</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>なし(&amp;N)</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>すべてリセット(&amp;A)</translation>
    </message>
    <message>
        <source>%1 is already the shortcut of “%2”.</source>
        <translation>%1 はすでに「%2」のショートカットです。</translation>
    </message>
    <message>
        <source>%1 alone is needed for typing and moving around. Hold Ctrl or Alt with it.</source>
        <translation>%1 は単独では入力や移動に必要です。Ctrl または Alt と一緒に押してください。</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SignInDialog</name>
    <message>
        <source>Sign In</source>
        <translation>サインイン</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SignInForm</name>
    <message>
        <source>E&amp;dit…</source>
        <translation>編集(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;E-mail and password</source>
        <translation>メールアドレスとパスワード(&amp;E)</translation>
    </message>
    <message>
        <source>Service &amp;key</source>
        <translation>サービスキー(&amp;K)</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>メール(&amp;M):</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>サーバーのアドレス</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>&amp;Stay signed in on this computer</source>
        <translation>このコンピューターでサインインしたままにする(&amp;S)</translation>
    </message>
    <message>
        <source>This computer has no keychain, so nothing is kept: you will be signed in until the console is closed.</source>
        <translation>このコンピューターにはキーチェーンがないため、何も保存されません。サインインはコンソールを閉じるまで有効です。</translation>
    </message>
    <message>
        <source>Se&amp;rver:</source>
        <translation>サーバー(&amp;R):</translation>
    </message>
    <message>
        <source>With:</source>
        <translation>方法:</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows for this server.</source>
        <translation>認証アプリに表示されている、このサーバーのコードを入力してください。</translation>
    </message>
    <message>
        <source>Code of the authenticator app</source>
        <translation>認証アプリのコード</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>別のサーバー…</translation>
    </message>
    <message>
        <source>Ke&amp;y:</source>
        <translation>キー(&amp;Y):</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>パスワード(&amp;P):</translation>
    </message>
    <message>
        <source>Service key</source>
        <translation>サービスキー</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Paste a service key, such as service_role.</source>
        <translation>サービスキー (service_role など) を貼り付けてください。</translation>
    </message>
    <message>
        <source>Enter e-mail address and password.</source>
        <translation>メールアドレスとパスワードを入力してください。</translation>
    </message>
    <message>
        <source>Enter the address of a Latchkey server, such as https://auth.example.org.</source>
        <translation>Latchkey サーバーのアドレスを入力してください (例: https://auth.example.org)。</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>サインインしています…</translation>
    </message>
</context>
<context>
    <name>latchkey::console::StartPage</name>
    <message>
        <source>Sign in to Latchkey</source>
        <translation>Latchkey にサインイン</translation>
    </message>
    <message>
        <source>&amp;Use This Server</source>
        <translation>このサーバーを使用(&amp;U)</translation>
    </message>
    <message>
        <source>Command that makes an administrator</source>
        <translation>管理者を作成するコマンド</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>No administrator yet? This command makes one. Run it where the server runs; it asks for a password.</source>
        <translation>まだ管理者がいない場合は、このコマンドで作成できます。サーバーが動作しているコンピューターで実行してください。パスワードの入力を求められます。</translation>
    </message>
    <message>
        <source>Latchkey %1 runs on this computer, at %2.</source>
        <translation>このコンピューターの %2 で Latchkey %1 が動作しています。</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserActivity</name>
    <message>
        <source>Open in Audit Log</source>
        <translation>監査ログで開く</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>Open in audit log</source>
        <translation>監査ログで開く</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserExport</name>
    <message>
        <source>Export users to %1</source>
        <translation>ユーザーを %1 にエクスポート</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 を書き込みました</translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation>%1 を %2 に書き込みました</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserFacts</name>
    <message>
        <source>Authenticator app</source>
        <translation>認証アプリ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>セキュリティキー</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>利用停止</translation>
    </message>
    <message>
        <source>Until:</source>
        <translation>期限:</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>理由:</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>サインイン方法</translation>
    </message>
    <message>
        <source>Last sign-in: %1</source>
        <translation>最終サインイン: %1</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>name of a field</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Second factors</source>
        <translation>第 2 要素</translation>
    </message>
    <message>
        <source>%1 (not verified)</source>
        <translation>%1 (未検証)</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>追加日時: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove the factor %1</source>
        <translation>要素 %1 を削除</translation>
    </message>
    <message>
        <source>Created:</source>
        <translation>作成:</translation>
    </message>
    <message>
        <source>Last sign-in:</source>
        <translation>最終サインイン:</translation>
    </message>
    <message>
        <source>Changed:</source>
        <translation>変更:</translation>
    </message>
    <message>
        <source>E-mail confirmed:</source>
        <translation>メール確認:</translation>
    </message>
    <message>
        <source>Phone confirmed:</source>
        <translation>電話確認:</translation>
    </message>
    <message>
        <source>Invited:</source>
        <translation>招待:</translation>
    </message>
    <message>
        <source>Confirmation sent:</source>
        <translation>確認メール送信:</translation>
    </message>
    <message>
        <source>Recovery sent:</source>
        <translation>復旧メール送信:</translation>
    </message>
    <message>
        <source>New e-mail asked for:</source>
        <translation>新しいメールアドレスの要求:</translation>
    </message>
    <message>
        <source>New phone asked for:</source>
        <translation>新しい電話番号の要求:</translation>
    </message>
    <message>
        <source>Deleted:</source>
        <translation>削除:</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserFilters</name>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>最終サインイン</translation>
    </message>
    <message>
        <source>Clear &amp;Filters</source>
        <translation>フィルターをクリア(&amp;F)</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Any role</source>
        <translation>すべてのロール</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>サインイン方法</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>ロール(&amp;R)</translation>
    </message>
    <message>
        <source>Signs in &amp;with</source>
        <translation>サインイン方法(&amp;W)</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserForm</name>
    <message>
        <source>Confirmed</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Roles to choose from</source>
        <translation>選択できるロール</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>E-mail confirmed</source>
        <translation>メール確認済み</translation>
    </message>
    <message>
        <source>Phone confirmed</source>
        <translation>電話確認済み</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新しいパスワード</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>A new password ends all sessions of the user.</source>
        <translation>新しいパスワードを設定すると、ユーザーのすべてのセッションが終了します。</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>メール(&amp;M):</translation>
    </message>
    <message>
        <source>&amp;Phone:</source>
        <translation>電話(&amp;P):</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>ロール(&amp;R):</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>パスワード(&amp;W):</translation>
    </message>
    <message>
        <source>An e-mail address, a phone number and a role can be changed, but not removed.</source>
        <translation>メールアドレス、電話番号、ロールは変更できますが、削除はできません。</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserHeader</name>
    <message>
        <source>Nameless</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>第 2 要素</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserImport</name>
    <message>
        <source>Line %L1: a quotation mark is not closed.</source>
        <translation>%L1 行目: 引用符が閉じられていません。</translation>
    </message>
    <message>
        <source>Line %L1: a cell is too long.</source>
        <translation>%L1 行目: セルが長すぎます。</translation>
    </message>
    <message>
        <source>Line %L1: too many cells.</source>
        <translation>%L1 行目: セルが多すぎます。</translation>
    </message>
    <message>
        <source>Line %L1: this is not in the encoding of the file.</source>
        <translation>%L1 行目: ファイルのエンコーディングと一致しません。</translation>
    </message>
    <message>
        <source>Somebody cancelled the job on the server.</source>
        <translation>サーバー上でジョブがキャンセルされました。</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserMetadata</name>
    <message>
        <source>User metadata</source>
        <translation>ユーザーメタデータ</translation>
    </message>
    <message>
        <source>App metadata</source>
        <translation>アプリメタデータ</translation>
    </message>
    <message>
        <source>The user can see and change this.</source>
        <translation>ユーザーはこれを閲覧および変更できます。</translation>
    </message>
    <message>
        <source>The user can see this, and only administrators change it.</source>
        <translation>ユーザーはこれを閲覧できますが、変更できるのは管理者のみです。</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserSelection</name>
    <message numerus="yes">
        <source>At most %Ln users can be selected one by one. Search or filter for them, and select all.</source>
        <translation>
            <numerusform>個別に選択できるユーザーは %Ln 人までです。検索するか絞り込んで、すべてを選択してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is done to one user after the other, and to at most %Ln at a time. Select fewer.</source>
        <translation>
            <numerusform>この操作はユーザーごとに順番に実行され、一度に最大 %Ln 人までです。選択を減らしてください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserSessions</name>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>End All</source>
        <translation>すべて終了</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終アクセス</translation>
    </message>
    <message>
        <source>End the selected sessions</source>
        <translation>選択したセッションを終了</translation>
    </message>
    <message>
        <source>End all sessions</source>
        <translation>すべてのセッションを終了</translation>
    </message>
    <message>
        <source>%1 (this is you)</source>
        <translation>%1 (現在のセッション)</translation>
    </message>
    <message>
        <source>End All Sessions</source>
        <translation>すべてのセッションの終了</translation>
    </message>
    <message>
        <source>These are the newest %L1 of %L2 sessions.</source>
        <translation>%L2 件のうち最新の %L1 件のセッションです。</translation>
    </message>
    <message>
        <source>End all sessions of this user?</source>
        <translation>このユーザーのすべてのセッションを終了しますか?</translation>
    </message>
    <message>
        <source>The user has to sign in again everywhere.</source>
        <translation>ユーザーは、すべての場所でもう一度サインインする必要があります。</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserTableModel</name>
    <message>
        <source>Active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>招待済み</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>利用停止中</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>サインイン方法</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>最終サインイン</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserUndo</name>
    <message>
        <source>&amp;Undo Changing the Metadata</source>
        <translation>メタデータの変更を元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation>以前の状態に戻しました。</translation>
    </message>
    <message>
        <source>Put back what was changed</source>
        <translation>変更した内容を元に戻します</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserVerbs</name>
    <message>
        <source>End all sessions of %1?</source>
        <translation>%1 のすべてのセッションを終了しますか?</translation>
    </message>
    <message numerus="yes">
        <source>This concerns %Ln users.</source>
        <translation>
            <numerusform>%Ln 人のユーザーが対象です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were refused. The report of the job says why.</source>
        <translation>
            <numerusform>%Ln 人のユーザーが拒否されました。理由はジョブのレポートに記載されています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done: meanwhile the list has other users. Look at it again, then repeat.</source>
        <translation>何も実行されませんでした。その間に一覧のユーザーが変わっています。もう一度確認してから、やり直してください。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UsersPage</name>
    <message>
        <source>Search by e-mail, name, phone or id</source>
        <translation>メール、名前、電話、ID で検索</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>ユーザーが見つかりません</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>ユーザーはまだいません</translation>
    </message>
    <message>
        <source>Nobody&apos;s e-mail address, name, phone number or id has this in it.</source>
        <translation>メールアドレス、名前、電話番号、ID のいずれかにこれを含むユーザーはいません。</translation>
    </message>
    <message>
        <source>Nobody fits the filters on the left.</source>
        <translation>左のフィルターに一致するユーザーはいません。</translation>
    </message>
    <message>
        <source>Whoever signs up appears here.</source>
        <translation>新規登録したユーザーがここに表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln 人のユーザー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln users</source>
        <translation>
            <numerusform>%Ln 人を超えるユーザー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln 人を選択中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln of the selected users were copied: the others are not loaded. Export them instead.</source>
        <translation>
            <numerusform>選択したユーザーのうち %Ln 人のみをコピーしました。残りは読み込まれていません。代わりにエクスポートしてください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UsersTable</name>
    <message>
        <source>Users</source>
        <translation>ユーザー</translation>
    </message>
</context>
<context>
    <name>latchkey::console::WindowVerbs</name>
    <message>
        <source>Search users for “%1”</source>
        <translation>「%1」でユーザーを検索</translation>
    </message>
    <message numerus="yes">
        <source>Locked: nobody has used the console for %Ln minutes.</source>
        <translation>
            <numerusform>ロックしました。コンソールが %Ln 分間使用されませんでした。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Administers the users of a Latchkey server.</source>
        <translation>Latchkey サーバーのユーザーを管理します。</translation>
    </message>
    <message>
        <source>The server to begin with.</source>
        <translation>最初に使用するサーバー。</translation>
    </message>
    <message>
        <source>The folder of the settings.</source>
        <translation>設定のフォルダー。</translation>
    </message>
</context>
</TS>
