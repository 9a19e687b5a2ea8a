<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Serwer</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edycja</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Widok</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Użytkownik</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Pomo&amp;c</translation>
    </message>
    <message>
        <source>S&amp;witch Server…</source>
        <translation>P&amp;rzełącz serwer…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>Za&amp;blokuj konsolę</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>&amp;Wyloguj się</translation>
    </message>
    <message>
        <source>&amp;Import Users…</source>
        <translation>&amp;Importuj użytkowników…</translation>
    </message>
    <message>
        <source>&amp;Export Users…</source>
        <translation>&amp;Eksportuj użytkowników…</translation>
    </message>
    <message>
        <source>Export Se&amp;lected Users…</source>
        <translation>Eksportuj zaznaczon&amp;ych użytkowników…</translation>
    </message>
    <message>
        <source>Export &amp;Audit Log…</source>
        <translation>Eksportuj &amp;dziennik audytu…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Za&amp;kończ</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Cofnij</translation>
    </message>
    <message>
        <source>&amp;Copy E-mail Address</source>
        <translation>&amp;Kopiuj adres e-mail</translation>
    </message>
    <message>
        <source>Copy &amp;Id</source>
        <translation>Kopiuj &amp;identyfikator</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Kopiuj jako &amp;JSON</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Z&amp;aznacz wszystko</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Znajdź</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Preferencje…</translation>
    </message>
    <message>
        <source>&amp;Save Changes</source>
        <translation>Zapi&amp;sz zmiany</translation>
    </message>
    <message>
        <source>Re&amp;vert Changes</source>
        <translation>&amp;Odrzuć zmiany</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>&amp;Użytkownicy</translation>
    </message>
    <message>
        <source>&amp;Audit Log</source>
        <translation>&amp;Dziennik audytu</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Odśwież</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>Z&amp;amknij komunikat</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Zadania</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>&amp;Panel boczny</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Polecenia…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>Podręczni&amp;k</translation>
    </message>
    <message>
        <source>Making Ad&amp;ministrators</source>
        <translation>Nadawanie uprawnień &amp;administratora</translation>
    </message>
    <message>
        <source>&amp;Configuring the Server</source>
        <translation>Konfiguracja &amp;serwera</translation>
    </message>
    <message>
        <source>&amp;About Latchkey</source>
        <translation>&amp;O programie Latchkey</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>O &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;New User…</source>
        <translation>&amp;Nowy użytkownik…</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>Za&amp;proś…</translation>
    </message>
    <message>
        <source>&amp;Ban…</source>
        <translation>Za&amp;blokuj…</translation>
    </message>
    <message>
        <source>&amp;Unban</source>
        <translation>&amp;Odblokuj</translation>
    </message>
    <message>
        <source>&amp;End Sessions…</source>
        <translation>&amp;Zakończ sesje…</translation>
    </message>
    <message>
        <source>Send &amp;Recovery Mail</source>
        <translation>&amp;Wyślij wiadomość odzyskiwania</translation>
    </message>
    <message>
        <source>Send &amp;Magic Link</source>
        <translation>Wyślij &amp;magiczny link</translation>
    </message>
    <message>
        <source>Copy Recovery &amp;Link</source>
        <translation>Kopiuj &amp;link odzyskiwania</translation>
    </message>
    <message>
        <source>Cop&amp;y Magic Link</source>
        <translation>&amp;Kopiuj magiczny link</translation>
    </message>
    <message>
        <source>Set R&amp;ole…</source>
        <translation>Ustaw &amp;rolę…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Usuń…</translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>Signing in without an account is switched off on this server.</source>
        <translation>Logowanie bez konta jest wyłączone na tym serwerze.</translation>
    </message>
    <message>
        <source>The server could not read the request.</source>
        <translation>Serwer nie mógł odczytać żądania.</translation>
    </message>
    <message>
        <source>The server does not accept this key or session.</source>
        <translation>Serwer nie akceptuje tego klucza lub tej sesji.</translation>
    </message>
    <message>
        <source>This server asks for a captcha, which the console cannot show. Use a service key.</source>
        <translation>Ten serwer wymaga kodu captcha, którego konsola nie może wyświetlić. Proszę użyć klucza usługi.</translation>
    </message>
    <message>
        <source>Something else was changing this at the same moment.</source>
        <translation>W tej samej chwili zmieniało to coś innego.</translation>
    </message>
    <message>
        <source>This provider does not exist any more.</source>
        <translation>Ten dostawca już nie istnieje.</translation>
    </message>
    <message>
        <source>This is no e-mail address that the server accepts.</source>
        <translation>To nie jest adres e-mail, który akceptuje serwer.</translation>
    </message>
    <message>
        <source>This server sends no mail to this address.</source>
        <translation>Ten serwer nie wysyła wiadomości na ten adres.</translation>
    </message>
    <message>
        <source>This identity cannot be removed: another user has its e-mail address.</source>
        <translation>Nie można usunąć tej tożsamości: jej adres e-mail ma inny użytkownik.</translation>
    </message>
    <message>
        <source>Another user has this e-mail address.</source>
        <translation>Ten adres e-mail ma inny użytkownik.</translation>
    </message>
    <message>
        <source>This e-mail address has not been confirmed yet.</source>
        <translation>Ten adres e-mail nie został jeszcze potwierdzony.</translation>
    </message>
    <message>
        <source>Signing in with e-mail is switched off on this server.</source>
        <translation>Logowanie adresem e-mail jest wyłączone na tym serwerze.</translation>
    </message>
    <message>
        <source>This is switched off on this server.</source>
        <translation>Ta funkcja jest wyłączona na tym serwerze.</translation>
    </message>
    <message>
        <source>The request is too long for the server.</source>
        <translation>Żądanie jest za długie dla serwera.</translation>
    </message>
    <message>
        <source>A hook of the server gave an answer that the server cannot use.</source>
        <translation>Hook serwera zwrócił odpowiedź, której serwer nie może użyć.</translation>
    </message>
    <message>
        <source>A hook of the server did not answer in time.</source>
        <translation>Hook serwera nie odpowiedział na czas.</translation>
    </message>
    <message>
        <source>Another user has this identity.</source>
        <translation>Tę tożsamość ma inny użytkownik.</translation>
    </message>
    <message>
        <source>This identity does not exist any more.</source>
        <translation>Ta tożsamość już nie istnieje.</translation>
    </message>
    <message>
        <source>The second factor is needed for this.</source>
        <translation>Ta czynność wymaga drugiego składnika.</translation>
    </message>
    <message>
        <source>E-mail address or password is wrong.</source>
        <translation>Adres e-mail lub hasło jest nieprawidłowe.</translation>
    </message>
    <message>
        <source>This invitation is gone or has expired.</source>
        <translation>To zaproszenie już nie istnieje lub wygasło.</translation>
    </message>
    <message>
        <source>The code came too late. Enter the next one.</source>
        <translation>Kod został podany za późno. Proszę wpisać następny.</translation>
    </message>
    <message>
        <source>This factor is gone.</source>
        <translation>Ten składnik już nie istnieje.</translation>
    </message>
    <message>
        <source>The code has to be entered on the computer that asked for it.</source>
        <translation>Kod należy wpisać na komputerze, który go zażądał.</translation>
    </message>
    <message>
        <source>This second factor is switched off on this server.</source>
        <translation>Ten drugi składnik jest wyłączony na tym serwerze.</translation>
    </message>
    <message>
        <source>The code is wrong.</source>
        <translation>Kod jest nieprawidłowy.</translation>
    </message>
    <message>
        <source>The code was not accepted.</source>
        <translation>Kod nie został przyjęty.</translation>
    </message>
    <message>
        <source>The server asks for a sign-in.</source>
        <translation>Serwer wymaga zalogowania się.</translation>
    </message>
    <message>
        <source>This account may not do that.</source>
        <translation>To konto nie ma do tego uprawnień.</translation>
    </message>
    <message>
        <source>This server cannot do that yet.</source>
        <translation>Ten serwer jeszcze tego nie potrafi.</translation>
    </message>
    <message>
        <source>Signing in with a mailed link or code is switched off on this server.</source>
        <translation>Logowanie linkiem lub kodem wysłanym pocztą jest wyłączone na tym serwerze.</translation>
    </message>
    <message>
        <source>The link or code has expired.</source>
        <translation>Link lub kod wygasł.</translation>
    </message>
    <message>
        <source>Too many mails were sent. Wait a while.</source>
        <translation>Wysłano zbyt wiele wiadomości. Proszę chwilę poczekać.</translation>
    </message>
    <message>
        <source>Too many requests. Wait a while.</source>
        <translation>Zbyt wiele żądań. Proszę chwilę poczekać.</translation>
    </message>
    <message>
        <source>Too many text messages were sent. Wait a while.</source>
        <translation>Wysłano zbyt wiele wiadomości SMS. Proszę chwilę poczekać.</translation>
    </message>
    <message>
        <source>Another user has this phone number.</source>
        <translation>Ten numer telefonu ma inny użytkownik.</translation>
    </message>
    <message>
        <source>This phone number has not been confirmed yet.</source>
        <translation>Ten numer telefonu nie został jeszcze potwierdzony.</translation>
    </message>
    <message>
        <source>Signing in with a phone number is switched off on this server.</source>
        <translation>Logowanie numerem telefonu jest wyłączone na tym serwerze.</translation>
    </message>
    <message>
        <source>This provider is switched off on this server.</source>
        <translation>Ten dostawca jest wyłączony na tym serwerze.</translation>
    </message>
    <message>
        <source>The session was used from elsewhere and has ended.</source>
        <translation>Sesja została użyta z innego miejsca i zakończyła się.</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>Sesja się zakończyła.</translation>
    </message>
    <message>
        <source>That is more than the server takes at once.</source>
        <translation>To więcej, niż serwer przyjmuje naraz.</translation>
    </message>
    <message>
        <source>The server took too long.</source>
        <translation>Serwer nie odpowiedział w wyznaczonym czasie.</translation>
    </message>
    <message>
        <source>The new password is the old one.</source>
        <translation>Nowe hasło jest takie samo jak stare.</translation>
    </message>
    <message>
        <source>The server is busy, or its database is away. Try again in a moment.</source>
        <translation>Serwer jest zajęty lub jego baza danych jest niedostępna. Proszę spróbować ponownie za chwilę.</translation>
    </message>
    <message>
        <source>The session has expired.</source>
        <translation>Sesja wygasła.</translation>
    </message>
    <message>
        <source>Sign-ups are switched off on this server.</source>
        <translation>Rejestracja jest wyłączona na tym serwerze.</translation>
    </message>
    <message>
        <source>A user&apos;s last identity cannot be removed.</source>
        <translation>Nie można usunąć ostatniej tożsamości użytkownika.</translation>
    </message>
    <message>
        <source>The text message could not be sent.</source>
        <translation>Nie udało się wysłać wiadomości SMS.</translation>
    </message>
    <message>
        <source>Something went wrong in the server. Its log tells more.</source>
        <translation>Na serwerze wystąpił błąd. Więcej informacji zawiera jego dziennik.</translation>
    </message>
    <message>
        <source>This user exists already.</source>
        <translation>Ten użytkownik już istnieje.</translation>
    </message>
    <message>
        <source>This account is banned.</source>
        <translation>To konto jest zablokowane.</translation>
    </message>
    <message>
        <source>This user does not exist any more.</source>
        <translation>Ten użytkownik już nie istnieje.</translation>
    </message>
    <message>
        <source>This user is managed by another system.</source>
        <translation>Tym użytkownikiem zarządza inny system.</translation>
    </message>
    <message>
        <source>The password is too weak.</source>
        <translation>Hasło jest za słabe.</translation>
    </message>
    <message>
        <source>Somebody else has changed this user meanwhile.</source>
        <translation>W międzyczasie ktoś inny zmienił tego użytkownika.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Serwer nie odpowiada.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one you trusted.</source>
        <translation>Serwer przedstawia inny certyfikat niż ten, który został uznany za zaufany.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be checked: this machine does not know who made it.</source>
        <translation>Nie można sprawdzić certyfikatu serwera: ten komputer nie zna jego wystawcy.</translation>
    </message>
    <message>
        <source>What answers there is not Latchkey.</source>
        <translation>To, co tam odpowiada, nie jest serwerem Latchkey.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Sesja się zakończyła. Proszę zalogować się ponownie.</translation>
    </message>
    <message>
        <source>This is the last administrator. Make somebody else an administrator first, so that nobody is locked out.</source>
        <translation>To ostatni administrator. Proszę najpierw nadać uprawnienia administratora komuś innemu, aby nikt nie utracił dostępu.</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>Unknown device</source>
        <translation>Nieznane urządzenie</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 w systemie %2</translation>
    </message>
</context>
<context>
    <name>JobReport</name>
    <message>
        <source>Save Report</source>
        <translation>Zapisz raport</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Nie można zapisać pliku: %1</translation>
    </message>
</context>
<context>
    <name>LastAdministrator</name>
    <message>
        <source>Last Administrator</source>
        <translation>Ostatni administrator</translation>
    </message>
    <message>
        <source>Do it to %1, the last administrator?</source>
        <translation>Zrobić to z kontem %1, ostatnim administratorem?</translation>
    </message>
    <message>
        <source>Afterwards only a service key, or “latchkey-server” on the server&apos;s own machine, lets anybody manage it.</source>
        <translation>Potem zarządzanie serwerem umożliwi tylko klucz usługi albo polecenie „latchkey-server” na jego własnym komputerze.</translation>
    </message>
    <message>
        <source>Do It Anyway</source>
        <translation>Zrób to mimo to</translation>
    </message>
    <message>
        <source>Do It Anyway…</source>
        <translation>Zrób to mimo to…</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Type “%1” to go on:</source>
        <translation>Aby kontynuować, proszę wpisać „%1”:</translation>
    </message>
</context>
<context>
    <name>UserChange</name>
    <message>
        <source>Ban</source>
        <translation>Zablokuj</translation>
    </message>
    <message>
        <source>Unban</source>
        <translation>Odblokuj</translation>
    </message>
    <message>
        <source>End Sessions</source>
        <translation>Zakończ sesje</translation>
    </message>
    <message>
        <source>Set Role</source>
        <translation>Ustaw rolę</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message numerus="yes">
        <source>Ban %Ln users</source>
        <translation>
            <numerusform>Zablokuj %Ln użytkownika</numerusform>
            <numerusform>Zablokuj %Ln użytkowników</numerusform>
            <numerusform>Zablokuj %Ln użytkowników</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unban %Ln users</source>
        <translation>
            <numerusform>Odblokuj %Ln użytkownika</numerusform>
            <numerusform>Odblokuj %Ln użytkowników</numerusform>
            <numerusform>Odblokuj %Ln użytkowników</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End the sessions of %Ln users</source>
        <translation>
            <numerusform>Zakończ sesje %Ln użytkownika</numerusform>
            <numerusform>Zakończ sesje %Ln użytkowników</numerusform>
            <numerusform>Zakończ sesje %Ln użytkowników</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the role of %Ln users</source>
        <translation>
            <numerusform>Ustaw rolę %Ln użytkownika</numerusform>
            <numerusform>Ustaw rolę %Ln użytkowników</numerusform>
            <numerusform>Ustaw rolę %Ln użytkowników</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln users</source>
        <translation>
            <numerusform>Usuń %Ln użytkownika</numerusform>
            <numerusform>Usuń %Ln użytkowników</numerusform>
            <numerusform>Usuń %Ln użytkowników</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are banned now.</source>
        <translation>
            <numerusform>Zablokowano %Ln użytkownika.</numerusform>
            <numerusform>Zablokowano %Ln użytkowników.</numerusform>
            <numerusform>Zablokowano %Ln użytkowników.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are no longer banned.</source>
        <translation>
            <numerusform>Odblokowano %Ln użytkownika.</numerusform>
            <numerusform>Odblokowano %Ln użytkowników.</numerusform>
            <numerusform>Odblokowano %Ln użytkowników.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sessions of %Ln users have ended.</source>
        <translation>
            <numerusform>Zakończono sesje %Ln użytkownika.</numerusform>
            <numerusform>Zakończono sesje %Ln użytkowników.</numerusform>
            <numerusform>Zakończono sesje %Ln użytkowników.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users have another role now.</source>
        <translation>
            <numerusform>Zmieniono rolę %Ln użytkownika.</numerusform>
            <numerusform>Zmieniono rolę %Ln użytkowników.</numerusform>
            <numerusform>Zmieniono rolę %Ln użytkowników.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were deleted.</source>
        <translation>
            <numerusform>Usunięto %Ln użytkownika.</numerusform>
            <numerusform>Usunięto %Ln użytkowników.</numerusform>
            <numerusform>Usunięto %Ln użytkowników.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Banning %Ln Users</source>
        <translation>
            <numerusform>&amp;Cofnij zablokowanie %Ln użytkownika</numerusform>
            <numerusform>&amp;Cofnij zablokowanie %Ln użytkowników</numerusform>
            <numerusform>&amp;Cofnij zablokowanie %Ln użytkowników</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Unbanning %Ln Users</source>
        <translation>
            <numerusform>&amp;Cofnij odblokowanie %Ln użytkownika</numerusform>
            <numerusform>&amp;Cofnij odblokowanie %Ln użytkowników</numerusform>
            <numerusform>&amp;Cofnij odblokowanie %Ln użytkowników</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Setting the Role of %Ln Users</source>
        <translation>
            <numerusform>&amp;Cofnij ustawienie roli %Ln użytkownika</numerusform>
            <numerusform>&amp;Cofnij ustawienie roli %Ln użytkowników</numerusform>
            <numerusform>&amp;Cofnij ustawienie roli %Ln użytkowników</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever is banned is signed out at once and cannot sign in.</source>
        <translation>Zablokowani użytkownicy są natychmiast wylogowywani i nie mogą się zalogować.</translation>
    </message>
    <message>
        <source>They can sign in again.</source>
        <translation>Będą mogli ponownie się zalogować.</translation>
    </message>
    <message>
        <source>They are signed out everywhere at once, and can sign in again.</source>
        <translation>Zostaną natychmiast wszędzie wylogowani i będą mogli ponownie się zalogować.</translation>
    </message>
    <message>
        <source>The role stands in their access tokens. Those who lose an administrator&apos;s role are signed out.</source>
        <translation>Rola jest zapisana w tokenach dostępu. Użytkownicy, którzy tracą rolę administratora, zostaną wylogowani.</translation>
    </message>
    <message>
        <source>Nobody can undo this.</source>
        <translation>Tego nie można cofnąć.</translation>
    </message>
</context>
<context>
    <name>UserColumns</name>
    <message>
        <source>E-mail address</source>
        <translation>Adres e-mail</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numer telefonu</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Password hash</source>
        <translation>Skrót hasła</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>E-mail is confirmed</source>
        <translation>E-mail potwierdzony</translation>
    </message>
    <message>
        <source>Phone is confirmed</source>
        <translation>Telefon potwierdzony</translation>
    </message>
    <message>
        <source>User metadata (JSON)</source>
        <translation>Metadane użytkownika (JSON)</translation>
    </message>
    <message>
        <source>App metadata (JSON)</source>
        <translation>Metadane aplikacji (JSON)</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identyfikator</translation>
    </message>
</context>
<context>
    <name>UserFilters</name>
    <message>
        <source>All</source>
        <translation>Wszyscy</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Potwierdzeni</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Jeszcze niepotwierdzeni</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>Nigdy niezalogowani</translation>
    </message>
    <message>
        <source>With second factor</source>
        <translation>Z drugim składnikiem</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonimowi</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Zablokowani</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Usunięci</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Zaproszeni</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AboutDialog</name>
    <message>
        <source>About Latchkey</source>
        <translation>O programie Latchkey</translation>
    </message>
    <message>
        <source>Latchkey %1</source>
        <translation>Latchkey %1</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Tekst licencji</translation>
    </message>
    <message>
        <source>The console of Latchkey, an authentication server.</source>
        <translation>Konsola Latchkey, serwera uwierzytelniania.</translation>
    </message>
    <message>
        <source>Latchkey is free software: you may use it, change it and pass it on under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Latchkey jest wolnym oprogramowaniem: można go używać, zmieniać go i rozpowszechniać na warunkach Powszechnej Licencji Publicznej GNU w wersji 3 lub nowszej. Program jest dostarczany bez jakiejkolwiek gwarancji.</translation>
    </message>
    <message>
        <source>The icons were drawn for Latchkey and are under the same licence.</source>
        <translation>Ikony narysowano dla Latchkey i są one objęte tą samą licencją.</translation>
    </message>
    <message>
        <source>QtKeychain, which keeps secrets in the system&apos;s keychain, is under the Modified BSD License.</source>
        <translation>QtKeychain, który przechowuje tajne dane w pęku kluczy systemu, jest objęty zmodyfikowaną licencją BSD.</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;O programie</translation>
    </message>
    <message>
        <source>Latchkey is made with Qt %1.</source>
        <translation>Latchkey utworzono za pomocą Qt %1.</translation>
    </message>
    <message>
        <source>Qt is made by The Qt Company and many others, and is used under the GNU Lesser General Public License, version 3.</source>
        <translation>Qt jest tworzone przez The Qt Company i wiele innych osób, a używane na warunkach Mniejszej Powszechnej Licencji Publicznej GNU w wersji 3.</translation>
    </message>
    <message>
        <source>&amp;Qt</source>
        <translation>&amp;Qt</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Licencja</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AccountVerbs</name>
    <message>
        <source>A mail with a link for a new password is on its way to %1.</source>
        <translation>Wiadomość z linkiem do ustawienia nowego hasła jest w drodze do %1.</translation>
    </message>
    <message>
        <source>A mail with a link to sign in with is on its way to %1.</source>
        <translation>Wiadomość z linkiem do logowania jest w drodze do %1.</translation>
    </message>
    <message>
        <source>%1 was created.</source>
        <translation>Utworzono: %1.</translation>
    </message>
    <message>
        <source>%1 was invited.</source>
        <translation>Zaproszono: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Invite %Ln people</source>
        <translation>
            <numerusform>Zaproś %Ln osobę</numerusform>
            <numerusform>Zaproś %Ln osoby</numerusform>
            <numerusform>Zaproś %Ln osób</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were not invited. The report of the job says why.</source>
        <translation>
            <numerusform>Nie zaproszono %Ln osoby. Przyczynę podaje raport zadania.</numerusform>
            <numerusform>Nie zaproszono %Ln osób. Przyczyny podaje raport zadania.</numerusform>
            <numerusform>Nie zaproszono %Ln osób. Przyczyny podaje raport zadania.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were invited.</source>
        <translation>
            <numerusform>Zaproszono %Ln osobę.</numerusform>
            <numerusform>Zaproszono %Ln osoby.</numerusform>
            <numerusform>Zaproszono %Ln osób.</numerusform>
        </translation>
    </message>
    <message>
        <source>This user has no e-mail address to sign in with.</source>
        <translation>Ten użytkownik nie ma adresu e-mail, którym mógłby się zalogować.</translation>
    </message>
    <message>
        <source>The link is in the clipboard. It works once, and whoever has it can sign in as %1.</source>
        <translation>Link jest w schowku. Działa raz, a każdy, kto go ma, może zalogować się jako %1.</translation>
    </message>
    <message>
        <source>Send Recovery Mails</source>
        <translation>Wyślij wiadomości odzyskiwania</translation>
    </message>
    <message>
        <source>Send Magic Links</source>
        <translation>Wyślij magiczne linki</translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link for a new password?</source>
        <translation>
            <numerusform>Wysłać %Ln użytkownikowi link do ustawienia nowego hasła?</numerusform>
            <numerusform>Wysłać %Ln użytkownikom link do ustawienia nowego hasła?</numerusform>
            <numerusform>Wysłać %Ln użytkownikom link do ustawienia nowego hasła?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link to sign in with?</source>
        <translation>
            <numerusform>Wysłać %Ln użytkownikowi link do logowania?</numerusform>
            <numerusform>Wysłać %Ln użytkownikom link do logowania?</numerusform>
            <numerusform>Wysłać %Ln użytkownikom link do logowania?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them gets a mail of their own.</source>
        <translation>Każdy z nich dostanie osobną wiadomość.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message numerus="yes">
        <source>Send mails to %Ln users</source>
        <translation>
            <numerusform>Wyślij wiadomość do %Ln użytkownika</numerusform>
            <numerusform>Wyślij wiadomości do %Ln użytkowników</numerusform>
            <numerusform>Wyślij wiadomości do %Ln użytkowników</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails could not be sent. The report of the job says why.</source>
        <translation>
            <numerusform>Nie udało się wysłać %Ln wiadomości. Powód podaje raport zadania.</numerusform>
            <numerusform>Nie udało się wysłać %Ln wiadomości. Powód podaje raport zadania.</numerusform>
            <numerusform>Nie udało się wysłać %Ln wiadomości. Powód podaje raport zadania.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails are on their way.</source>
        <translation>
            <numerusform>%Ln wiadomość jest w drodze.</numerusform>
            <numerusform>%Ln wiadomości są w drodze.</numerusform>
            <numerusform>%Ln wiadomości jest w drodze.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditExport</name>
    <message>
        <source>Export the audit log to %1</source>
        <translation>Eksport dziennika audytu do %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written to %1</source>
        <translation>
            <numerusform>Zapisano %Ln wpis do %1</numerusform>
            <numerusform>Zapisano %Ln wpisy do %1</numerusform>
            <numerusform>Zapisano %Ln wpisów do %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written</source>
        <translation>
            <numerusform>Zapisano %Ln wpis</numerusform>
            <numerusform>Zapisano %Ln wpisy</numerusform>
            <numerusform>Zapisano %Ln wpisów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Czynność</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Wykonawca</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Kogo dotyczy</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditPage</name>
    <message>
        <source>By: name or id</source>
        <translation>Wykonawca: nazwa lub identyfikator</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Czynność</translation>
    </message>
    <message>
        <source>To: id of a user</source>
        <translation>Kogo dotyczy: identyfikator użytkownika</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Adres IP</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Na żywo</translation>
    </message>
    <message>
        <source>&amp;Only This User</source>
        <translation>&amp;Tylko ten użytkownik</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Kto to zrobił</translation>
    </message>
    <message>
        <source>Whom it happened to</source>
        <translation>Kogo to dotyczyło</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Dowolny czas</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Ostatnia godzina</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Ostatnie 24 godziny</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Ostatnie 7 dni</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Ostatnie 30 dni</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Na żywo</translation>
    </message>
    <message>
        <source>Show entries as they come</source>
        <translation>Pokazuj wpisy na bieżąco</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Dziennik audytu</translation>
    </message>
    <message>
        <source>Fields of the entry</source>
        <translation>Pola wpisu</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <source>The entry as JSON</source>
        <translation>Wpis jako JSON</translation>
    </message>
    <message>
        <source>Only this user</source>
        <translation>Tylko ten użytkownik</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Pola</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Export Audit Log</source>
        <translation>Eksportuj dziennik audytu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln wpis</numerusform>
            <numerusform>%Ln wpisy</numerusform>
            <numerusform>%Ln wpisów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln entries</source>
        <translation>
            <numerusform>Ponad %Ln wpis</numerusform>
            <numerusform>Ponad %Ln wpisy</numerusform>
            <numerusform>Ponad %Ln wpisów</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an entry to see all of it.</source>
        <translation>Proszę zaznaczyć wpis, aby zobaczyć go w całości.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nic nie znaleziono</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Jeszcze brak wpisów</translation>
    </message>
    <message>
        <source>No entry fits what is asked for above.</source>
        <translation>Żaden wpis nie pasuje do podanych powyżej warunków.</translation>
    </message>
    <message>
        <source>What is done to accounts and to the server is listed here.</source>
        <translation>Tu pojawia się wszystko, co dzieje się z kontami i z serwerem.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CertificateOffer</name>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Odcisk SHA-256</translation>
    </message>
    <message>
        <source>&amp;SHA-256 fingerprint:</source>
        <translation>Odcisk &amp;SHA-256:</translation>
    </message>
    <message>
        <source>&amp;Trust This Certificate</source>
        <translation>&amp;Zaufaj temu certyfikatowi</translation>
    </message>
    <message>
        <source>It is for %1 and valid until %2. If its fingerprint is the one that “latchkey-server tls self-signed” printed, you can trust it.</source>
        <translation>Jest wystawiony dla %1 i ważny do %2. Jeśli jego odcisk jest tym, który wyświetliło polecenie „latchkey-server tls self-signed”, można mu zaufać.</translation>
    </message>
    <message>
        <source>It is for %1 and valid until %2. If nobody has changed the server&apos;s certificate, somebody else may be listening: ask before you trust it.</source>
        <translation>Jest wystawiony dla %1 i ważny do %2. Jeśli nikt nie zmienił certyfikatu serwera, ktoś inny może podsłuchiwać: przed zaufaniem należy zapytać.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeDialog</name>
    <message>
        <source>&amp;What Would Happen</source>
        <translation>&amp;Co się stanie</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln users that the list shows</source>
        <translation>
            <numerusform>%Ln użytkownik, którego pokazuje lista</numerusform>
            <numerusform>Wszyscy użytkownicy, których pokazuje lista (%Ln)</numerusform>
            <numerusform>Wszyscy użytkownicy, których pokazuje lista (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected users</source>
        <translation>
            <numerusform>%Ln zaznaczony użytkownik</numerusform>
            <numerusform>%Ln zaznaczonych użytkowników</numerusform>
            <numerusform>%Ln zaznaczonych użytkowników</numerusform>
        </translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Co się stanie</translation>
    </message>
    <message>
        <source>Counts what would become of them. Nothing is changed.</source>
        <translation>Oblicza, co stałoby się z użytkownikami. Nic nie zostanie zmienione.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Na jak długo</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 godzina</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 godziny</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dni</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dni</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 rok</translation>
    </message>
    <message>
        <source>Until somebody unbans them</source>
        <translation>Do odblokowania przez kogoś</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Inny czas</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Ile</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Jednostka</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minut</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>godzin</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dni</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Only administrators see it</source>
        <translation>Widzą go tylko administratorzy</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Na</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Powód</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rola</translation>
    </message>
    <message>
        <source>Delete for &amp;good</source>
        <translation>Usuń &amp;trwale</translation>
    </message>
    <message>
        <source>Nothing is left but what the audit log says.</source>
        <translation>Pozostanie tylko to, co zapisano w dzienniku audytu.</translation>
    </message>
    <message>
        <source>Keep an &amp;empty account, so that the id stays taken</source>
        <translation>Zachowaj puste &amp;konto, aby identyfikator pozostał zajęty</translation>
    </message>
    <message>
        <source>Address, number, name and sessions are wiped.</source>
        <translation>Adres, numer, nazwa i sesje zostaną wymazane.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Obliczanie…</translation>
    </message>
    <message>
        <source>Counting: %L1 of %L2</source>
        <translation>Obliczanie: %L1 z %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be changed</source>
        <translation>
            <numerusform>%Ln zostałby zmieniony</numerusform>
            <numerusform>%Ln zostałyby zmienione</numerusform>
            <numerusform>%Ln zostałoby zmienionych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already</source>
        <translation>
            <numerusform>%Ln już jest w tym stanie</numerusform>
            <numerusform>%Ln już są w tym stanie</numerusform>
            <numerusform>%Ln już jest w tym stanie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>%Ln pominięty</numerusform>
            <numerusform>%Ln pominięte</numerusform>
            <numerusform>%Ln pominiętych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be refused</source>
        <translation>
            <numerusform>%Ln zostałby odrzucony</numerusform>
            <numerusform>%Ln zostałyby odrzucone</numerusform>
            <numerusform>%Ln zostałoby odrzuconych</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Also the last administrator</source>
        <translation>T&amp;akże ostatni administrator</translation>
    </message>
    <message>
        <source>Also the last administrator</source>
        <translation>Także ostatni administrator</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeJob</name>
    <message>
        <source>Cancelling…</source>
        <translation>Anulowanie…</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 z %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>Wykonano: %Ln</numerusform>
            <numerusform>Wykonano: %Ln</numerusform>
            <numerusform>Wykonano: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>Pominięto: %Ln</numerusform>
            <numerusform>Pominięto: %Ln</numerusform>
            <numerusform>Pominięto: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>Nie powiodło się: %Ln</numerusform>
            <numerusform>Nie powiodło się: %Ln</numerusform>
            <numerusform>Nie powiodło się: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not begun</source>
        <translation>
            <numerusform>Nie rozpoczęto: %Ln</numerusform>
            <numerusform>Nie rozpoczęto: %Ln</numerusform>
            <numerusform>Nie rozpoczęto: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>Zapisz raport…</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ColourBox</name>
    <message>
        <source>None</source>
        <translation>Brak</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Czerwony</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Pomarańczowy</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Zielony</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Morski</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Niebieski</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Fioletowy</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Szary</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Polecenia</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Polecenie</translation>
    </message>
    <message>
        <source>What to do, or an e-mail address</source>
        <translation>Co zrobić albo adres e-mail</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ConflictPanel</name>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>E-mail confirmed</source>
        <translation>E-mail potwierdzony</translation>
    </message>
    <message>
        <source>Phone confirmed</source>
        <translation>Telefon potwierdzony</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(brak)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Tak</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>&amp;Zachowaj moje</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>&amp;Przyjmij cudze</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Somebody else has changed this user meanwhile.</source>
        <translation>W międzyczasie ktoś inny zmienił tego użytkownika.</translation>
    </message>
    <message>
        <source>What somebody else has changed</source>
        <translation>Co zmienił ktoś inny</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Cudze</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Moje</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Zachowaj moje</translation>
    </message>
    <message>
        <source>Saves what you have changed, over what they have changed.</source>
        <translation>Zapisuje własne zmiany, zastępując zmiany innej osoby.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Przyjmij cudze</translation>
    </message>
    <message>
        <source>Drops what you have changed where they have changed it, too.</source>
        <translation>Odrzuca własne zmiany tam, gdzie zmieniła coś również inna osoba.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CreateDialog</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Pokaż</translation>
    </message>
    <message>
        <source>Address and number count as &amp;confirmed</source>
        <translation>&amp;Uznaj adres i numer za potwierdzone</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>U&amp;twórz</translation>
    </message>
    <message>
        <source>New User</source>
        <translation>Nowy użytkownik</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mail</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>Tele&amp;fon</translation>
    </message>
    <message>
        <source>With country code</source>
        <translation>Z numerem kierunkowym kraju</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Hasło</translation>
    </message>
    <message>
        <source>None: a mailed link lets them in</source>
        <translation>Brak: logowanie linkiem wysłanym pocztą</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nazwa</translation>
    </message>
    <message>
        <source>&amp;Metadata (JSON)</source>
        <translation>&amp;Metadane (JSON)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Generuj</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Pokaż hasło</translation>
    </message>
    <message>
        <source>The metadata is no JSON object.</source>
        <translation>Metadane nie są obiektem JSON.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::DayChart</name>
    <message>
        <source>Sign-ups and sign-ins per day</source>
        <translation>Rejestracje i logowania w poszczególnych dniach</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln days: %1 sign-ups, %2 sign-ins.</source>
        <translation>
            <numerusform>W ciągu %Ln dnia: rejestracje: %1, logowania: %2.</numerusform>
            <numerusform>W ciągu %Ln dni: rejestracje: %1, logowania: %2.</numerusform>
            <numerusform>W ciągu %Ln dni: rejestracje: %1, logowania: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 sign-ups, %3 sign-ins</source>
        <translation>%1: rejestracje: %2, logowania: %3</translation>
    </message>
    <message>
        <source>Bars: sign-ups · line: sign-ins · highest: %1</source>
        <translation>Słupki: rejestracje · linia: logowania · maksimum: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ExportVerbs</name>
    <message numerus="yes">
        <source>A selection of at most %Ln users that are loaded can be exported. Search for them, and export all that are found.</source>
        <translation>
            <numerusform>Można wyeksportować zaznaczenie obejmujące najwyżej %Ln wczytanego użytkownika. Proszę wyszukać użytkowników i wyeksportować wszystkich znalezionych.</numerusform>
            <numerusform>Można wyeksportować zaznaczenie obejmujące najwyżej %Ln wczytanych użytkowników. Proszę wyszukać użytkowników i wyeksportować wszystkich znalezionych.</numerusform>
            <numerusform>Można wyeksportować zaznaczenie obejmujące najwyżej %Ln wczytanych użytkowników. Proszę wyszukać użytkowników i wyeksportować wszystkich znalezionych.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Users</source>
        <translation>Eksportuj użytkowników</translation>
    </message>
</context>
<context>
    <name>latchkey::console::FileExport</name>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>Anulowano. Nie zapisano żadnego pliku.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Nie można zapisać pliku: %1</translation>
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
        <translation>Zostanie utworzony</translation>
    </message>
    <message>
        <source>Will be updated</source>
        <translation>Zostanie zaktualizowany</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Utworzony</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Zaktualizowany</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Pominięty</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Niepowodzenie</translation>
    </message>
    <message>
        <source>The first line &amp;names the columns</source>
        <translation>Pierwszy wiersz zawiera &amp;nazwy kolumn</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumna</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Zaczyna się od</translation>
    </message>
    <message>
        <source>Is imported as</source>
        <translation>Importowana jako</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumny</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adres e-mail</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Wyniki</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Sprawdź</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importuj</translation>
    </message>
    <message>
        <source>Import Users from %1</source>
        <translation>Importuj użytkowników z %1</translation>
    </message>
    <message>
        <source>UTF-16, little endian</source>
        <translation>UTF-16, little endian</translation>
    </message>
    <message>
        <source>UTF-16, big endian</source>
        <translation>UTF-16, big endian</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Przecinek</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Średnik</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Kreska pionowa</translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation>Pomiń wiersz</translation>
    </message>
    <message>
        <source>Update the user</source>
        <translation>Zaktualizuj użytkownika</translation>
    </message>
    <message>
        <source>Count the row as failed</source>
        <translation>Uznaj wiersz za nieudany</translation>
    </message>
    <message>
        <source>Says what would become of each row. Nothing is changed.</source>
        <translation>Podaje, co stałoby się z każdym wierszem. Nic nie zostanie zmienione.</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodowanie</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>S&amp;eparator</translation>
    </message>
    <message>
        <source>&amp;Who exists already</source>
        <translation>Użytkownicy już istniejąc&amp;y</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>Ten plik jest pusty.</translation>
    </message>
    <message>
        <source>Column %L1</source>
        <translation>Kolumna %L1</translation>
    </message>
    <message>
        <source>%1 is imported as</source>
        <translation>%1 importowana jako</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Pominięta</translation>
    </message>
    <message>
        <source>Two columns are imported as the same.</source>
        <translation>Dwie kolumny są importowane jako to samo.</translation>
    </message>
    <message>
        <source>Choose the column with the e-mail addresses or phone numbers.</source>
        <translation>Proszę wybrać kolumnę z adresami e-mail lub numerami telefonów.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Sprawdzanie…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln can be imported</source>
        <translation>
            <numerusform>Możliwych do zaimportowania: %Ln</numerusform>
            <numerusform>Możliwych do zaimportowania: %Ln</numerusform>
            <numerusform>Możliwych do zaimportowania: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>Pominiętych: %Ln</numerusform>
            <numerusform>Pominiętych: %Ln</numerusform>
            <numerusform>Pominiętych: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would fail</source>
        <translation>
            <numerusform>Nie powiodłoby się: %Ln</numerusform>
            <numerusform>Nie powiodłoby się: %Ln</numerusform>
            <numerusform>Nie powiodłoby się: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportJob</name>
    <message>
        <source>Cancelled. Import the same file again to go on. </source>
        <translation>Anulowano. Aby kontynuować, proszę ponownie zaimportować ten sam plik. </translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>Zapisz raport…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported</source>
        <translation>
            <numerusform>Zaimportowano: %Ln</numerusform>
            <numerusform>Zaimportowano: %Ln</numerusform>
            <numerusform>Zaimportowano: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>Pominięto: %Ln</numerusform>
            <numerusform>Pominięto: %Ln</numerusform>
            <numerusform>Pominięto: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>Nie powiodło się: %Ln</numerusform>
            <numerusform>Nie powiodło się: %Ln</numerusform>
            <numerusform>Nie powiodło się: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>This file had been imported before. </source>
        <translation>Ten plik został już wcześniej zaimportowany. </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportVerbs</name>
    <message>
        <source>Import Users</source>
        <translation>Importuj użytkowników</translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>CSV (*.csv *.tsv *.txt);;Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Import users from %1</source>
        <translation>Import użytkowników z %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>About the user</source>
        <translation>O użytkowniku</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Przegląd</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadane</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesje</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktywność</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>The changes were saved.</source>
        <translation>Zmiany zostały zapisane.</translation>
    </message>
    <message>
        <source>Remove Factor</source>
        <translation>Usuń składnik</translation>
    </message>
    <message>
        <source>Remove the second factor “%1”?</source>
        <translation>Usunąć drugi składnik „%1”?</translation>
    </message>
    <message>
        <source>The user will sign in without it, and can add another one.</source>
        <translation>Użytkownik będzie logować się bez niego i może dodać inny.</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>Niezapisane zmiany</translation>
    </message>
    <message>
        <source>What you have changed about %1 has not been saved.</source>
        <translation>Zmiany dotyczące %1 nie zostały zapisane.</translation>
    </message>
    <message>
        <source>Go back to save it, or drop it.</source>
        <translation>Proszę wrócić, aby je zapisać, albo je odrzucić.</translation>
    </message>
    <message>
        <source>Drop Changes</source>
        <translation>Odrzuć zmiany</translation>
    </message>
    <message>
        <source>What you have changed was dropped.</source>
        <translation>Zmiany zostały odrzucone.</translation>
    </message>
    <message>
        <source>Bring Back</source>
        <translation>Przywróć</translation>
    </message>
</context>
<context>
    <name>latchkey::console::InviteDialog</name>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;Zaproś</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Zaproś</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Adresy e-mail</translation>
    </message>
    <message>
        <source>One or many, with commas, blanks or lines between them</source>
        <translation>Jeden lub wiele, rozdzielone przecinkami, spacjami lub wierszami</translation>
    </message>
    <message>
        <source>&amp;Whoever is invited gets a mail with a link to sign in with.</source>
        <translation>Zaproszone &amp;osoby otrzymają wiadomość z linkiem do logowania.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will be invited.</source>
        <translation>
            <numerusform>Zostanie zaproszona %Ln osoba.</numerusform>
            <numerusform>Zostaną zaproszone %Ln osoby.</numerusform>
            <numerusform>Zostanie zaproszonych %Ln osób.</numerusform>
        </translation>
    </message>
    <message>
        <source>No e-mail addresses, left out: %1</source>
        <translation>To nie są adresy e-mail, pominięto: %1</translation>
    </message>
    <message>
        <source>More than once, invited once: %1</source>
        <translation>Podane wielokrotnie, zaproszone raz: %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln people can be invited at once.</source>
        <translation>
            <numerusform>Jednocześnie można zaprosić najwyżej %Ln osobę.</numerusform>
            <numerusform>Jednocześnie można zaprosić najwyżej %Ln osoby.</numerusform>
            <numerusform>Jednocześnie można zaprosić najwyżej %Ln osób.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::JobPane</name>
    <message>
        <source>Nothing is under way.</source>
        <translation>Brak zadań w toku.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Zadania</translation>
    </message>
</context>
<context>
    <name>latchkey::console::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Progress of “%1”</source>
        <translation>Postęp zadania „%1”</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <translation>Anuluj „%1”</translation>
    </message>
    <message>
        <source>Remove “%1” from the list</source>
        <translation>Usuń „%1” z listy</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Usuń z listy</translation>
    </message>
</context>
<context>
    <name>latchkey::console::JsonEditor</name>
    <message>
        <source>An object in braces is needed.</source>
        <translation>Wymagany jest obiekt w nawiasach klamrowych.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Dodaj</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Pola</translation>
    </message>
    <message>
        <source>%1 as JSON</source>
        <translation>%1 jako JSON</translation>
    </message>
    <message>
        <source>%1 as fields</source>
        <translation>%1 jako pola</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <source>Add a field to %1</source>
        <translation>Dodaj pole: %1</translation>
    </message>
    <message>
        <source>Remove the field from %1</source>
        <translation>Usuń pole: %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Wiersz %1: %2</translation>
    </message>
    <message>
        <source>name</source>
        <comment>a field that is new</comment>
        <translation>nazwa</translation>
    </message>
    <message>
        <source>name %1</source>
        <comment>a field that is new</comment>
        <translation>nazwa %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Strony</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Pasek narzędzi</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Zadania</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Liczby</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Zalogowano jako</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a person on a server</comment>
        <translation>%1 na %2</translation>
    </message>
    <message>
        <source>The server at %1 does not answer. Trying again…</source>
        <translation>Serwer pod adresem %1 nie odpowiada. Ponawianie próby…</translation>
    </message>
    <message>
        <source>The server is back.</source>
        <translation>Serwer znów działa.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::Manual</name>
    <message>
        <source>Manual</source>
        <translation>Podręcznik</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Szczegóły komunikatu</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Zamknij komunikat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MomentRange</name>
    <message>
        <source>Any time</source>
        <translation>Dowolny czas</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Ostatnie 24 godziny</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Ostatnie 7 dni</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Ostatnie 30 dni</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Ostatnie 365 dni</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>Między dwiema datami</translation>
    </message>
    <message>
        <source>%1: first day</source>
        <translation>%1: pierwszy dzień</translation>
    </message>
    <message>
        <source>%1: last day</source>
        <translation>%1: ostatni dzień</translation>
    </message>
</context>
<context>
    <name>latchkey::console::PreferencesDialog</name>
    <message>
        <source>The console speaks it from its next start on.</source>
        <translation>Konsola użyje tego języka od następnego uruchomienia.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencje</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Ogólne</translation>
    </message>
    <message>
        <source>Ser&amp;vers</source>
        <translation>Ser&amp;wery</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Skróty</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Wygląd</translation>
    </message>
    <message>
        <source>Server at start</source>
        <translation>Serwer przy uruchomieniu</translation>
    </message>
    <message>
        <source>Minutes without input until the console locks</source>
        <translation>Minuty bez aktywności do zablokowania konsoli</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nigdy</translation>
    </message>
    <message>
        <source>Locking signs you out. The window shows the same again when you have signed in.</source>
        <translation>Zablokowanie powoduje wylogowanie. Po ponownym zalogowaniu okno pokaże to samo.</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Język:</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>Wy&amp;gląd:</translation>
    </message>
    <message>
        <source>Server at sta&amp;rt:</source>
        <translation>Serwer przy &amp;uruchomieniu:</translation>
    </message>
    <message>
        <source>Loc&amp;k after minutes without input:</source>
        <translation>Za&amp;blokuj po minutach bez aktywności:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasny</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemny</translation>
    </message>
    <message>
        <source>The one used last</source>
        <translation>Ostatnio używany</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ProfileDialog</name>
    <message>
        <source>Edit Server</source>
        <translation>Edytuj serwer</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nazwa serwera</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adres serwera</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kolor</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nazwa:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adres:</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>&amp;Kolor:</translation>
    </message>
    <message>
        <source>Certificate:</source>
        <translation>Certyfikat:</translation>
    </message>
    <message>
        <source>This server may only show the certificate that you trusted.</source>
        <translation>Ten serwer może przedstawiać tylko certyfikat, który został uznany za zaufany.</translation>
    </message>
    <message>
        <source>&amp;Forget the Certificate</source>
        <translation>&amp;Zapomnij certyfikat</translation>
    </message>
    <message>
        <source>This server has to show a certificate that this computer trusts.</source>
        <translation>Ten serwer musi przedstawić certyfikat, któremu ufa ten komputer.</translation>
    </message>
    <message>
        <source>Enter the address of a Latchkey server, such as https://auth.example.org.</source>
        <translation>Proszę wpisać adres serwera Latchkey, na przykład https://auth.example.org.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ProfilesPage</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Edytuj…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Usuń</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serwery</translation>
    </message>
    <message>
        <source>A server is added by signing in to it.</source>
        <translation>Serwer dodaje się przez zalogowanie się do niego.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name, an address</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove Server</source>
        <translation>Usuń serwer</translation>
    </message>
    <message>
        <source>Remove “%1” from the console?</source>
        <translation>Usunąć „%1” z konsoli?</translation>
    </message>
    <message>
        <source>What the keychain has of it is deleted as well. On the server nothing changes.</source>
        <translation>Dane serwera w pęku kluczy także zostaną usunięte. Na serwerze nic się nie zmieni.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Szukaj</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ServerPage</name>
    <message>
        <source>Waiting</source>
        <translation>Oczekuje</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wysyłana</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Wysłana</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Zaniechana</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Liczby</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Ile</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Skrzynka nadawcza</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Utworzono</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Próby</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Odpowiedź</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ustawienie</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Źródło</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Znaczenie</translation>
    </message>
    <message>
        <source>Send Test &amp;Mail</source>
        <translation>&amp;Wyślij wiadomość testową</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Przegląd</translation>
    </message>
    <message>
        <source>Test mail</source>
        <translation>Wiadomość testowa</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Wersja</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Filter settings</source>
        <translation>Filtruj ustawienia</translation>
    </message>
    <message>
        <source>Name, value or meaning</source>
        <translation>Nazwa, wartość lub znaczenie</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Odbiorca</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adres e-mail</translation>
    </message>
    <message>
        <source>Send test mail</source>
        <translation>Wyślij wiadomość testową</translation>
    </message>
    <message>
        <source>What was said to the mail server, and what it answered</source>
        <translation>Co przekazano serwerowi poczty i co odpowiedział</translation>
    </message>
    <message>
        <source>Your role may look at this, but not change anything.</source>
        <translation>Ta rola pozwala na przeglądanie, ale nie na wprowadzanie zmian.</translation>
    </message>
    <message>
        <source>Select the mails that are to be sent again.</source>
        <translation>Proszę zaznaczyć wiadomości, które mają zostać wysłane ponownie.</translation>
    </message>
    <message>
        <source>Running · version %1</source>
        <translation>Działa · wersja %1</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Użytkownicy</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Potwierdzeni</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Niepotwierdzeni</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Zablokowani</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonimowi</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Usunięci</translation>
    </message>
    <message>
        <source>With a second factor</source>
        <translation>Z drugim składnikiem</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>Nigdy niezalogowani</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administratorzy</translation>
    </message>
    <message>
        <source>Active sessions</source>
        <translation>Aktywne sesje</translation>
    </message>
    <message>
        <source>Mails that wait</source>
        <translation>Wiadomości oczekujące</translation>
    </message>
    <message>
        <source>Mails given up</source>
        <translation>Wiadomości zaniechane</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln użytkownik</numerusform>
            <numerusform>%Ln użytkowników</numerusform>
            <numerusform>%Ln użytkowników</numerusform>
        </translation>
    </message>
    <message>
        <source>The mail server took it.</source>
        <translation>Serwer poczty przyjął wiadomość.</translation>
    </message>
    <message>
        <source>The mail server did not take it.</source>
        <translation>Serwer poczty nie przyjął wiadomości.</translation>
    </message>
    <message>
        <source>Waiting for the mail server…</source>
        <translation>Oczekiwanie na serwer poczty…</translation>
    </message>
    <message>
        <source>No mails</source>
        <translation>Brak wiadomości</translation>
    </message>
    <message>
        <source>What the server mails is listed here.</source>
        <translation>Tu pojawiają się wiadomości wysyłane przez serwer.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ShortcutsPage</name>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Przywróć</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>Filtruj polecenia</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Skróty</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Polecenie</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Skrót</translation>
    </message>
    <message>
        <source>Keys of the command</source>
        <translation>Klawisze polecenia</translation>
    </message>
    <message>
        <source>&amp;Keys:</source>
        <translation>&amp;Klawisze:</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Brak</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>Przywróć &amp;wszystkie</translation>
    </message>
    <message>
        <source>%1 is already the shortcut of “%2”.</source>
        <translation>%1 jest już skrótem polecenia „%2”.</translation>
    </message>
    <message>
        <source>%1 alone is needed for typing and moving around. Hold Ctrl or Alt with it.</source>
        <translation>Sam klawisz %1 jest potrzebny do pisania i poruszania się. Proszę przytrzymać z nim Ctrl lub Alt.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SignInDialog</name>
    <message>
        <source>Sign In</source>
        <translation>Zaloguj się</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SignInForm</name>
    <message>
        <source>E&amp;dit…</source>
        <translation>E&amp;dytuj…</translation>
    </message>
    <message>
        <source>&amp;E-mail and password</source>
        <translation>Adres &amp;e-mail i hasło</translation>
    </message>
    <message>
        <source>Service &amp;key</source>
        <translation>Klucz &amp;usługi</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>E-&amp;mail:</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Zaloguj się</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adres serwera</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adres e-mail</translation>
    </message>
    <message>
        <source>&amp;Stay signed in on this computer</source>
        <translation>&amp;Nie wylogowuj na tym komputerze</translation>
    </message>
    <message>
        <source>This computer has no keychain, so nothing is kept: you will be signed in until the console is closed.</source>
        <translation>Ten komputer nie ma pęku kluczy, więc nic nie jest zapamiętywane: zalogowanie potrwa do zamknięcia konsoli.</translation>
    </message>
    <message>
        <source>Se&amp;rver:</source>
        <translation>Se&amp;rwer:</translation>
    </message>
    <message>
        <source>With:</source>
        <translation>Za pomocą:</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows for this server.</source>
        <translation>Proszę wpisać kod, który aplikacja uwierzytelniająca pokazuje dla tego serwera.</translation>
    </message>
    <message>
        <source>Code of the authenticator app</source>
        <translation>Kod z aplikacji uwierzytelniającej</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Kontynuuj</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>Inny serwer…</translation>
    </message>
    <message>
        <source>Ke&amp;y:</source>
        <translation>&amp;Klucz:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Hasło:</translation>
    </message>
    <message>
        <source>Service key</source>
        <translation>Klucz usługi</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Paste a service key, such as service_role.</source>
        <translation>Proszę wkleić klucz usługi, na przykład service_role.</translation>
    </message>
    <message>
        <source>Enter e-mail address and password.</source>
        <translation>Proszę wpisać adres e-mail i hasło.</translation>
    </message>
    <message>
        <source>Enter the address of a Latchkey server, such as https://auth.example.org.</source>
        <translation>Proszę wpisać adres serwera Latchkey, na przykład https://auth.example.org.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Logowanie…</translation>
    </message>
</context>
<context>
    <name>latchkey::console::StartPage</name>
    <message>
        <source>Sign in to Latchkey</source>
        <translation>Logowanie do Latchkey</translation>
    </message>
    <message>
        <source>&amp;Use This Server</source>
        <translation>&amp;Użyj tego serwera</translation>
    </message>
    <message>
        <source>Command that makes an administrator</source>
        <translation>Polecenie tworzące administratora</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
    <message>
        <source>No administrator yet? This command makes one. Run it where the server runs; it asks for a password.</source>
        <translation>Nie ma jeszcze administratora? To polecenie go utworzy. Należy je uruchomić tam, gdzie działa serwer; zapyta ono o hasło.</translation>
    </message>
    <message>
        <source>Latchkey %1 runs on this computer, at %2.</source>
        <translation>Latchkey %1 działa na tym komputerze pod adresem %2.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserActivity</name>
    <message>
        <source>Open in Audit Log</source>
        <translation>Otwórz w dzienniku audytu</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktywność</translation>
    </message>
    <message>
        <source>Open in audit log</source>
        <translation>Otwórz w dzienniku audytu</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserExport</name>
    <message>
        <source>Export users to %1</source>
        <translation>Eksport użytkowników do %1</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>Zapisano: %1</translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation>Zapisano: %1 do %2</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserFacts</name>
    <message>
        <source>Authenticator app</source>
        <translation>Aplikacja uwierzytelniająca</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>Klucz bezpieczeństwa</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Blokada</translation>
    </message>
    <message>
        <source>Until:</source>
        <translation>Do:</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Powód:</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Sposób logowania</translation>
    </message>
    <message>
        <source>Last sign-in: %1</source>
        <translation>Ostatnie logowanie: %1</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>name of a field</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Second factors</source>
        <translation>Drugie składniki</translation>
    </message>
    <message>
        <source>%1 (not verified)</source>
        <translation>%1 (niezweryfikowany)</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Dodano: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Remove the factor %1</source>
        <translation>Usuń składnik %1</translation>
    </message>
    <message>
        <source>Created:</source>
        <translation>Utworzono:</translation>
    </message>
    <message>
        <source>Last sign-in:</source>
        <translation>Ostatnie logowanie:</translation>
    </message>
    <message>
        <source>Changed:</source>
        <translation>Zmieniono:</translation>
    </message>
    <message>
        <source>E-mail confirmed:</source>
        <translation>E-mail potwierdzono:</translation>
    </message>
    <message>
        <source>Phone confirmed:</source>
        <translation>Telefon potwierdzono:</translation>
    </message>
    <message>
        <source>Invited:</source>
        <translation>Zaproszono:</translation>
    </message>
    <message>
        <source>Confirmation sent:</source>
        <translation>Wysłano potwierdzenie:</translation>
    </message>
    <message>
        <source>Recovery sent:</source>
        <translation>Wysłano odzyskiwanie:</translation>
    </message>
    <message>
        <source>New e-mail asked for:</source>
        <translation>Zażądano nowego adresu e-mail:</translation>
    </message>
    <message>
        <source>New phone asked for:</source>
        <translation>Zażądano nowego numeru telefonu:</translation>
    </message>
    <message>
        <source>Deleted:</source>
        <translation>Usunięto:</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Daty</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nigdy</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identyfikator</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserFilters</name>
    <message>
        <source>Created</source>
        <translation>Utworzono</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Ostatnie logowanie</translation>
    </message>
    <message>
        <source>Clear &amp;Filters</source>
        <translation>Wyczyść &amp;filtry</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtry</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Any role</source>
        <translation>Dowolna rola</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Sposób logowania</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Dowolny</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rola</translation>
    </message>
    <message>
        <source>Signs in &amp;with</source>
        <translation>&amp;Sposób logowania</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserForm</name>
    <message>
        <source>Confirmed</source>
        <translation>Potwierdzony</translation>
    </message>
    <message>
        <source>Roles to choose from</source>
        <translation>Role do wyboru</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail confirmed</source>
        <translation>E-mail potwierdzony</translation>
    </message>
    <message>
        <source>Phone confirmed</source>
        <translation>Telefon potwierdzony</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nowe hasło</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Bez zmian</translation>
    </message>
    <message>
        <source>A new password ends all sessions of the user.</source>
        <translation>Nowe hasło kończy wszystkie sesje użytkownika.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nazwa:</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>E-&amp;mail:</translation>
    </message>
    <message>
        <source>&amp;Phone:</source>
        <translation>&amp;Telefon:</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>&amp;Rola:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>&amp;Hasło:</translation>
    </message>
    <message>
        <source>An e-mail address, a phone number and a role can be changed, but not removed.</source>
        <translation>Adres e-mail, numer telefonu i rolę można zmienić, ale nie można ich usunąć.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserHeader</name>
    <message>
        <source>Nameless</source>
        <translation>Bez nazwy</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Drugi składnik</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserImport</name>
    <message>
        <source>Line %L1: a quotation mark is not closed.</source>
        <translation>Wiersz %L1: niezamknięty cudzysłów.</translation>
    </message>
    <message>
        <source>Line %L1: a cell is too long.</source>
        <translation>Wiersz %L1: komórka jest za długa.</translation>
    </message>
    <message>
        <source>Line %L1: too many cells.</source>
        <translation>Wiersz %L1: zbyt wiele komórek.</translation>
    </message>
    <message>
        <source>Line %L1: this is not in the encoding of the file.</source>
        <translation>Wiersz %L1: treść niezgodna z kodowaniem pliku.</translation>
    </message>
    <message>
        <source>Somebody cancelled the job on the server.</source>
        <translation>Ktoś anulował zadanie na serwerze.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserMetadata</name>
    <message>
        <source>User metadata</source>
        <translation>Metadane użytkownika</translation>
    </message>
    <message>
        <source>App metadata</source>
        <translation>Metadane aplikacji</translation>
    </message>
    <message>
        <source>The user can see and change this.</source>
        <translation>Użytkownik może to zobaczyć i zmienić.</translation>
    </message>
    <message>
        <source>The user can see this, and only administrators change it.</source>
        <translation>Użytkownik może to zobaczyć, ale zmieniają to tylko administratorzy.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserSelection</name>
    <message numerus="yes">
        <source>At most %Ln users can be selected one by one. Search or filter for them, and select all.</source>
        <translation>
            <numerusform>Pojedynczo można zaznaczyć najwyżej %Ln użytkownika. Proszę wyszukać lub przefiltrować użytkowników i zaznaczyć wszystkich.</numerusform>
            <numerusform>Pojedynczo można zaznaczyć najwyżej %Ln użytkowników. Proszę wyszukać lub przefiltrować użytkowników i zaznaczyć wszystkich.</numerusform>
            <numerusform>Pojedynczo można zaznaczyć najwyżej %Ln użytkowników. Proszę wyszukać lub przefiltrować użytkowników i zaznaczyć wszystkich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is done to one user after the other, and to at most %Ln at a time. Select fewer.</source>
        <translation>
            <numerusform>Wykonuje się to po kolei dla każdego użytkownika, najwyżej dla %Ln naraz. Proszę zaznaczyć mniej.</numerusform>
            <numerusform>Wykonuje się to po kolei dla każdego użytkownika, najwyżej dla %Ln naraz. Proszę zaznaczyć mniej.</numerusform>
            <numerusform>Wykonuje się to po kolei dla każdego użytkownika, najwyżej dla %Ln naraz. Proszę zaznaczyć mniej.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserSessions</name>
    <message>
        <source>End</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>End All</source>
        <translation>Zakończ wszystkie</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesje</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Urządzenie</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Ostatnia aktywność</translation>
    </message>
    <message>
        <source>End the selected sessions</source>
        <translation>Zakończ zaznaczone sesje</translation>
    </message>
    <message>
        <source>End all sessions</source>
        <translation>Zakończ wszystkie sesje</translation>
    </message>
    <message>
        <source>%1 (this is you)</source>
        <translation>%1 (bieżąca sesja)</translation>
    </message>
    <message>
        <source>End All Sessions</source>
        <translation>Zakończ wszystkie sesje</translation>
    </message>
    <message>
        <source>These are the newest %L1 of %L2 sessions.</source>
        <translation>To %L1 najnowszych z %L2 sesji.</translation>
    </message>
    <message>
        <source>End all sessions of this user?</source>
        <translation>Zakończyć wszystkie sesje tego użytkownika?</translation>
    </message>
    <message>
        <source>The user has to sign in again everywhere.</source>
        <translation>Użytkownik będzie musiał wszędzie zalogować się ponownie.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserTableModel</name>
    <message>
        <source>Active</source>
        <translation>Aktywny</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Niepotwierdzony</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Zaproszony</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonimowy</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Zablokowany</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Usunięty</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Sposób logowania</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Utworzono</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Ostatnie logowanie</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identyfikator</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nigdy</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserUndo</name>
    <message>
        <source>&amp;Undo Changing the Metadata</source>
        <translation>&amp;Cofnij zmianę metadanych</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Cofnij</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation>Przywrócono poprzedni stan.</translation>
    </message>
    <message>
        <source>Put back what was changed</source>
        <translation>Przywróć to, co zmieniono</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserVerbs</name>
    <message>
        <source>End all sessions of %1?</source>
        <translation>Zakończyć wszystkie sesje użytkownika %1?</translation>
    </message>
    <message numerus="yes">
        <source>This concerns %Ln users.</source>
        <translation>
            <numerusform>Dotyczy to %Ln użytkownika.</numerusform>
            <numerusform>Dotyczy to %Ln użytkowników.</numerusform>
            <numerusform>Dotyczy to %Ln użytkowników.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were refused. The report of the job says why.</source>
        <translation>
            <numerusform>Odrzucono %Ln użytkownika. Przyczynę podaje raport zadania.</numerusform>
            <numerusform>Odrzucono %Ln użytkowników. Przyczyny podaje raport zadania.</numerusform>
            <numerusform>Odrzucono %Ln użytkowników. Przyczyny podaje raport zadania.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done: meanwhile the list has other users. Look at it again, then repeat.</source>
        <translation>Nic nie zostało zrobione: w międzyczasie zmieniła się lista użytkowników. Proszę przejrzeć ją jeszcze raz i powtórzyć.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UsersPage</name>
    <message>
        <source>Search by e-mail, name, phone or id</source>
        <translation>Szukaj według adresu e-mail, nazwy, telefonu lub identyfikatora</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Nikogo nie znaleziono</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Nie ma jeszcze użytkowników</translation>
    </message>
    <message>
        <source>Nobody&apos;s e-mail address, name, phone number or id has this in it.</source>
        <translation>Żaden adres e-mail, nazwa, numer telefonu ani identyfikator tego nie zawiera.</translation>
    </message>
    <message>
        <source>Nobody fits the filters on the left.</source>
        <translation>Nikt nie pasuje do filtrów po lewej stronie.</translation>
    </message>
    <message>
        <source>Whoever signs up appears here.</source>
        <translation>Tutaj pojawią się osoby, które się zarejestrują.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln użytkownik</numerusform>
            <numerusform>%Ln użytkowników</numerusform>
            <numerusform>%Ln użytkowników</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln users</source>
        <translation>
            <numerusform>Ponad %Ln użytkownik</numerusform>
            <numerusform>Ponad %Ln użytkowników</numerusform>
            <numerusform>Ponad %Ln użytkowników</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>Zaznaczono: %Ln</numerusform>
            <numerusform>Zaznaczono: %Ln</numerusform>
            <numerusform>Zaznaczono: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln of the selected users were copied: the others are not loaded. Export them instead.</source>
        <translation>
            <numerusform>Skopiowano tylko %Ln z zaznaczonych użytkowników: pozostali nie są wczytani. Zamiast tego proszę ich wyeksportować.</numerusform>
            <numerusform>Skopiowano tylko %Ln z zaznaczonych użytkowników: pozostali nie są wczytani. Zamiast tego proszę ich wyeksportować.</numerusform>
            <numerusform>Skopiowano tylko %Ln z zaznaczonych użytkowników: pozostali nie są wczytani. Zamiast tego proszę ich wyeksportować.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UsersTable</name>
    <message>
        <source>Users</source>
        <translation>Użytkownicy</translation>
    </message>
</context>
<context>
    <name>latchkey::console::WindowVerbs</name>
    <message>
        <source>Search users for “%1”</source>
        <translation>Szukaj użytkowników: „%1”</translation>
    </message>
    <message numerus="yes">
        <source>Locked: nobody has used the console for %Ln minutes.</source>
        <translation>
            <numerusform>Zablokowano: nikt nie używał konsoli przez %Ln minutę.</numerusform>
            <numerusform>Zablokowano: nikt nie używał konsoli przez %Ln minuty.</numerusform>
            <numerusform>Zablokowano: nikt nie używał konsoli przez %Ln minut.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Administers the users of a Latchkey server.</source>
        <translation>Zarządza użytkownikami serwera Latchkey.</translation>
    </message>
    <message>
        <source>The server to begin with.</source>
        <translation>Serwer, od którego należy zacząć.</translation>
    </message>
    <message>
        <source>The folder of the settings.</source>
        <translation>Folder ustawień.</translation>
    </message>
</context>
</TS>
