<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visualizza</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Utente</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>S&amp;witch Server…</source>
        <translation>&amp;Cambia server…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Blocca</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>&amp;Disconnetti</translation>
    </message>
    <message>
        <source>&amp;Import Users…</source>
        <translation>&amp;Importa utenti…</translation>
    </message>
    <message>
        <source>&amp;Export Users…</source>
        <translation>&amp;Esporta utenti…</translation>
    </message>
    <message>
        <source>Export Se&amp;lected Users…</source>
        <translation>Esporta utenti se&amp;lezionati…</translation>
    </message>
    <message>
        <source>Export &amp;Audit Log…</source>
        <translation>Esporta registro di cont&amp;rollo…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>E&amp;sci</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>&amp;Copy E-mail Address</source>
        <translation>&amp;Copia indirizzo e-mail</translation>
    </message>
    <message>
        <source>Copy &amp;Id</source>
        <translation>Copia &amp;ID</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copia come &amp;JSON</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Seleziona tutto</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Trova</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Preferenze…</translation>
    </message>
    <message>
        <source>&amp;Save Changes</source>
        <translation>Sal&amp;va modifiche</translation>
    </message>
    <message>
        <source>Re&amp;vert Changes</source>
        <translation>&amp;Ripristina valori salvati</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>&amp;Utenti</translation>
    </message>
    <message>
        <source>&amp;Audit Log</source>
        <translation>Registro di c&amp;ontrollo</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aggiorna</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Chiudi messaggio</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>O&amp;perazioni</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>&amp;Barra laterale</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Ispettore</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Comandi…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuale</translation>
    </message>
    <message>
        <source>Making Ad&amp;ministrators</source>
        <translation>Nominare &amp;amministratori</translation>
    </message>
    <message>
        <source>&amp;Configuring the Server</source>
        <translation>Con&amp;figurare il server</translation>
    </message>
    <message>
        <source>&amp;About Latchkey</source>
        <translation>&amp;Informazioni su Latchkey</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Informazioni su &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;New User…</source>
        <translation>&amp;Nuovo utente…</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>&amp;Invita…</translation>
    </message>
    <message>
        <source>&amp;Ban…</source>
        <translation>&amp;Banna…</translation>
    </message>
    <message>
        <source>&amp;Unban</source>
        <translation>&amp;Rimuovi ban</translation>
    </message>
    <message>
        <source>&amp;End Sessions…</source>
        <translation>&amp;Termina sessioni…</translation>
    </message>
    <message>
        <source>Send &amp;Recovery Mail</source>
        <translation>In&amp;via e-mail di recupero</translation>
    </message>
    <message>
        <source>Send &amp;Magic Link</source>
        <translation>Invia &amp;magic link</translation>
    </message>
    <message>
        <source>Copy Recovery &amp;Link</source>
        <translation>Copia &amp;link di recupero</translation>
    </message>
    <message>
        <source>Cop&amp;y Magic Link</source>
        <translation>&amp;Copia magic link</translation>
    </message>
    <message>
        <source>Set R&amp;ole…</source>
        <translation>Imposta ru&amp;olo…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Elimina…</translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>Signing in without an account is switched off on this server.</source>
        <translation>L&apos;accesso senza account è disattivato su questo server.</translation>
    </message>
    <message>
        <source>The server could not read the request.</source>
        <translation>Il server non è riuscito a leggere la richiesta.</translation>
    </message>
    <message>
        <source>The server does not accept this key or session.</source>
        <translation>Il server non accetta questa chiave o questa sessione.</translation>
    </message>
    <message>
        <source>This server asks for a captcha, which the console cannot show. Use a service key.</source>
        <translation>Questo server richiede un captcha, che la console non può mostrare. Usa una chiave di servizio.</translation>
    </message>
    <message>
        <source>Something else was changing this at the same moment.</source>
        <translation>Qualcos&apos;altro stava modificando lo stesso elemento nello stesso momento.</translation>
    </message>
    <message>
        <source>This provider does not exist any more.</source>
        <translation>Questo provider non esiste più.</translation>
    </message>
    <message>
        <source>This is no e-mail address that the server accepts.</source>
        <translation>Questo non è un indirizzo e-mail accettato dal server.</translation>
    </message>
    <message>
        <source>This server sends no mail to this address.</source>
        <translation>Questo server non invia e-mail a questo indirizzo.</translation>
    </message>
    <message>
        <source>This identity cannot be removed: another user has its e-mail address.</source>
        <translation>Questa identità non può essere rimossa: un altro utente ha il suo indirizzo e-mail.</translation>
    </message>
    <message>
        <source>Another user has this e-mail address.</source>
        <translation>Un altro utente ha questo indirizzo e-mail.</translation>
    </message>
    <message>
        <source>This e-mail address has not been confirmed yet.</source>
        <translation>Questo indirizzo e-mail non è ancora stato confermato.</translation>
    </message>
    <message>
        <source>Signing in with e-mail is switched off on this server.</source>
        <translation>L&apos;accesso con e-mail è disattivato su questo server.</translation>
    </message>
    <message>
        <source>This is switched off on this server.</source>
        <translation>Questa funzione è disattivata su questo server.</translation>
    </message>
    <message>
        <source>The request is too long for the server.</source>
        <translation>La richiesta è troppo lunga per il server.</translation>
    </message>
    <message>
        <source>A hook of the server gave an answer that the server cannot use.</source>
        <translation>Un hook del server ha dato una risposta che il server non può usare.</translation>
    </message>
    <message>
        <source>A hook of the server did not answer in time.</source>
        <translation>Un hook del server non ha risposto in tempo.</translation>
    </message>
    <message>
        <source>Another user has this identity.</source>
        <translation>Un altro utente ha questa identità.</translation>
    </message>
    <message>
        <source>This identity does not exist any more.</source>
        <translation>Questa identità non esiste più.</translation>
    </message>
    <message>
        <source>The second factor is needed for this.</source>
        <translation>Per questa operazione serve il secondo fattore.</translation>
    </message>
    <message>
        <source>E-mail address or password is wrong.</source>
        <translation>L&apos;indirizzo e-mail o la password è errata.</translation>
    </message>
    <message>
        <source>This invitation is gone or has expired.</source>
        <translation>Questo invito non esiste più o è scaduto.</translation>
    </message>
    <message>
        <source>The code came too late. Enter the next one.</source>
        <translation>Il codice è arrivato troppo tardi. Inserisci il prossimo.</translation>
    </message>
    <message>
        <source>This factor is gone.</source>
        <translation>Questo fattore non esiste più.</translation>
    </message>
    <message>
        <source>The code has to be entered on the computer that asked for it.</source>
        <translation>Il codice va inserito sul computer che lo ha richiesto.</translation>
    </message>
    <message>
        <source>This second factor is switched off on this server.</source>
        <translation>Questo secondo fattore è disattivato su questo server.</translation>
    </message>
    <message>
        <source>The code is wrong.</source>
        <translation>Il codice è errato.</translation>
    </message>
    <message>
        <source>The code was not accepted.</source>
        <translation>Il codice non è stato accettato.</translation>
    </message>
    <message>
        <source>The server asks for a sign-in.</source>
        <translation>Il server richiede l&apos;accesso.</translation>
    </message>
    <message>
        <source>This account may not do that.</source>
        <translation>Questo account non è autorizzato a farlo.</translation>
    </message>
    <message>
        <source>This server cannot do that yet.</source>
        <translation>Questo server non è ancora in grado di farlo.</translation>
    </message>
    <message>
        <source>Signing in with a mailed link or code is switched off on this server.</source>
        <translation>L&apos;accesso con un link o un codice inviato per e-mail è disattivato su questo server.</translation>
    </message>
    <message>
        <source>The link or code has expired.</source>
        <translation>Il link o il codice è scaduto.</translation>
    </message>
    <message>
        <source>Too many mails were sent. Wait a while.</source>
        <translation>Sono state inviate troppe e-mail. Attendi un po&apos;.</translation>
    </message>
    <message>
        <source>Too many requests. Wait a while.</source>
        <translation>Troppe richieste. Attendi un po&apos;.</translation>
    </message>
    <message>
        <source>Too many text messages were sent. Wait a while.</source>
        <translation>Sono stati inviati troppi SMS. Attendi un po&apos;.</translation>
    </message>
    <message>
        <source>Another user has this phone number.</source>
        <translation>Un altro utente ha questo numero di telefono.</translation>
    </message>
    <message>
        <source>This phone number has not been confirmed yet.</source>
        <translation>Questo numero di telefono non è ancora stato confermato.</translation>
    </message>
    <message>
        <source>Signing in with a phone number is switched off on this server.</source>
        <translation>L&apos;accesso con un numero di telefono è disattivato su questo server.</translation>
    </message>
    <message>
        <source>This provider is switched off on this server.</source>
        <translation>Questo provider è disattivato su questo server.</translation>
    </message>
    <message>
        <source>The session was used from elsewhere and has ended.</source>
        <translation>La sessione è stata usata da un altro luogo ed è terminata.</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>La sessione è terminata.</translation>
    </message>
    <message>
        <source>That is more than the server takes at once.</source>
        <translation>È più di quanto il server accetti in una volta.</translation>
    </message>
    <message>
        <source>The server took too long.</source>
        <translation>Il server ha impiegato troppo tempo.</translation>
    </message>
    <message>
        <source>The new password is the old one.</source>
        <translation>La nuova password è uguale alla precedente.</translation>
    </message>
    <message>
        <source>The server is busy, or its database is away. Try again in a moment.</source>
        <translation>Il server è occupato o il suo database non è raggiungibile. Riprova tra un momento.</translation>
    </message>
    <message>
        <source>The session has expired.</source>
        <translation>La sessione è scaduta.</translation>
    </message>
    <message>
        <source>Sign-ups are switched off on this server.</source>
        <translation>Le registrazioni sono disattivate su questo server.</translation>
    </message>
    <message>
        <source>A user&apos;s last identity cannot be removed.</source>
        <translation>L&apos;ultima identità di un utente non può essere rimossa.</translation>
    </message>
    <message>
        <source>The text message could not be sent.</source>
        <translation>Non è stato possibile inviare l&apos;SMS.</translation>
    </message>
    <message>
        <source>Something went wrong in the server. Its log tells more.</source>
        <translation>Si è verificato un errore nel server. Il suo log contiene maggiori dettagli.</translation>
    </message>
    <message>
        <source>This user exists already.</source>
        <translation>Questo utente esiste già.</translation>
    </message>
    <message>
        <source>This account is banned.</source>
        <translation>Questo account è bannato.</translation>
    </message>
    <message>
        <source>This user does not exist any more.</source>
        <translation>Questo utente non esiste più.</translation>
    </message>
    <message>
        <source>This user is managed by another system.</source>
        <translation>Questo utente è gestito da un altro sistema.</translation>
    </message>
    <message>
        <source>The password is too weak.</source>
        <translation>La password è troppo debole.</translation>
    </message>
    <message>
        <source>Somebody else has changed this user meanwhile.</source>
        <translation>Nel frattempo qualcun altro ha modificato questo utente.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Il server non risponde.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one you trusted.</source>
        <translation>Il server presenta un certificato diverso da quello che hai considerato attendibile.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be checked: this machine does not know who made it.</source>
        <translation>Il certificato del server non può essere verificato: questo computer non sa chi lo ha emesso.</translation>
    </message>
    <message>
        <source>What answers there is not Latchkey.</source>
        <translation>Chi risponde a questo indirizzo non è Latchkey.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>La tua sessione è terminata. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>This is the last administrator. Make somebody else an administrator first, so that nobody is locked out.</source>
        <translation>Questo è l&apos;ultimo amministratore. Nomina prima un altro amministratore, in modo che nessuno resti chiuso fuori.</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>Unknown device</source>
        <translation>Dispositivo sconosciuto</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 su %2</translation>
    </message>
</context>
<context>
    <name>JobReport</name>
    <message>
        <source>Save Report</source>
        <translation>Salva rapporto</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Impossibile scrivere il file: %1</translation>
    </message>
</context>
<context>
    <name>LastAdministrator</name>
    <message>
        <source>Last Administrator</source>
        <translation>Ultimo amministratore</translation>
    </message>
    <message>
        <source>Do it to %1, the last administrator?</source>
        <translation>Procedere con %1, l&apos;ultimo amministratore?</translation>
    </message>
    <message>
        <source>Afterwards only a service key, or “latchkey-server” on the server&apos;s own machine, lets anybody manage it.</source>
        <translation>Dopo, il server si potrà gestire solo con una chiave di servizio o con «latchkey-server» sulla sua stessa macchina.</translation>
    </message>
    <message>
        <source>Do It Anyway</source>
        <translation>Procedi comunque</translation>
    </message>
    <message>
        <source>Do It Anyway…</source>
        <translation>Procedi comunque…</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Type “%1” to go on:</source>
        <translation>Digita “%1” per continuare:</translation>
    </message>
</context>
<context>
    <name>UserChange</name>
    <message>
        <source>Ban</source>
        <translation>Banna</translation>
    </message>
    <message>
        <source>Unban</source>
        <translation>Rimuovi ban</translation>
    </message>
    <message>
        <source>End Sessions</source>
        <translation>Termina sessioni</translation>
    </message>
    <message>
        <source>Set Role</source>
        <translation>Imposta ruolo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message numerus="yes">
        <source>Ban %Ln users</source>
        <translation>
            <numerusform>Banna %Ln utente</numerusform>
            <numerusform>Banna %Ln utenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unban %Ln users</source>
        <translation>
            <numerusform>Rimuovi il ban di %Ln utente</numerusform>
            <numerusform>Rimuovi il ban di %Ln utenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End the sessions of %Ln users</source>
        <translation>
            <numerusform>Termina le sessioni di %Ln utente</numerusform>
            <numerusform>Termina le sessioni di %Ln utenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the role of %Ln users</source>
        <translation>
            <numerusform>Imposta il ruolo di %Ln utente</numerusform>
            <numerusform>Imposta il ruolo di %Ln utenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln users</source>
        <translation>
            <numerusform>Elimina %Ln utente</numerusform>
            <numerusform>Elimina %Ln utenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are banned now.</source>
        <translation>
            <numerusform>%Ln utente ora è bannato.</numerusform>
            <numerusform>%Ln utenti ora sono bannati.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are no longer banned.</source>
        <translation>
            <numerusform>%Ln utente non è più bannato.</numerusform>
            <numerusform>%Ln utenti non sono più bannati.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sessions of %Ln users have ended.</source>
        <translation>
            <numerusform>Le sessioni di %Ln utente sono terminate.</numerusform>
            <numerusform>Le sessioni di %Ln utenti sono terminate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users have another role now.</source>
        <translation>
            <numerusform>%Ln utente ora ha un altro ruolo.</numerusform>
            <numerusform>%Ln utenti ora hanno un altro ruolo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were deleted.</source>
        <translation>
            <numerusform>%Ln utente è stato eliminato.</numerusform>
            <numerusform>%Ln utenti sono stati eliminati.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Banning %Ln Users</source>
        <translation>
            <numerusform>&amp;Annulla il ban di %Ln utente</numerusform>
            <numerusform>&amp;Annulla il ban di %Ln utenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Unbanning %Ln Users</source>
        <translation>
            <numerusform>&amp;Annulla la rimozione del ban di %Ln utente</numerusform>
            <numerusform>&amp;Annulla la rimozione del ban di %Ln utenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Setting the Role of %Ln Users</source>
        <translation>
            <numerusform>&amp;Annulla l&apos;impostazione del ruolo di %Ln utente</numerusform>
            <numerusform>&amp;Annulla l&apos;impostazione del ruolo di %Ln utenti</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever is banned is signed out at once and cannot sign in.</source>
        <translation>Chi è bannato viene disconnesso immediatamente e non può accedere.</translation>
    </message>
    <message>
        <source>They can sign in again.</source>
        <translation>Potranno accedere di nuovo.</translation>
    </message>
    <message>
        <source>They are signed out everywhere at once, and can sign in again.</source>
        <translation>Vengono disconnessi immediatamente ovunque e possono accedere di nuovo.</translation>
    </message>
    <message>
        <source>The role stands in their access tokens. Those who lose an administrator&apos;s role are signed out.</source>
        <translation>Il ruolo è contenuto nei token di accesso. Chi perde un ruolo di amministratore viene disconnesso.</translation>
    </message>
    <message>
        <source>Nobody can undo this.</source>
        <translation>Questa operazione non può essere annullata da nessuno.</translation>
    </message>
</context>
<context>
    <name>UserColumns</name>
    <message>
        <source>E-mail address</source>
        <translation>Indirizzo e-mail</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numero di telefono</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Password hash</source>
        <translation>Hash della password</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>E-mail is confirmed</source>
        <translation>E-mail confermata</translation>
    </message>
    <message>
        <source>Phone is confirmed</source>
        <translation>Telefono confermato</translation>
    </message>
    <message>
        <source>User metadata (JSON)</source>
        <translation>Metadati dell&apos;utente (JSON)</translation>
    </message>
    <message>
        <source>App metadata (JSON)</source>
        <translation>Metadati dell&apos;app (JSON)</translation>
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
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confermati</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Non ancora confermati</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>Mai entrati</translation>
    </message>
    <message>
        <source>With second factor</source>
        <translation>Con secondo fattore</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonimi</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Bannati</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminati</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invitati</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AboutDialog</name>
    <message>
        <source>About Latchkey</source>
        <translation>Informazioni su Latchkey</translation>
    </message>
    <message>
        <source>Latchkey %1</source>
        <translation>Latchkey %1</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Testo della licenza</translation>
    </message>
    <message>
        <source>The console of Latchkey, an authentication server.</source>
        <translation>La console di Latchkey, un server di autenticazione.</translation>
    </message>
    <message>
        <source>Latchkey is free software: you may use it, change it and pass it on under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Latchkey è software libero: puoi usarlo, modificarlo e ridistribuirlo secondo i termini della GNU General Public License, versione 3 o successiva. Viene fornito senza alcuna garanzia.</translation>
    </message>
    <message>
        <source>The icons were drawn for Latchkey and are under the same licence.</source>
        <translation>Le icone sono state disegnate per Latchkey e sono coperte dalla stessa licenza.</translation>
    </message>
    <message>
        <source>QtKeychain, which keeps secrets in the system&apos;s keychain, is under the Modified BSD License.</source>
        <translation>QtKeychain, che conserva i segreti nel portachiavi del sistema, è distribuito con la licenza Modified BSD.</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Informazioni</translation>
    </message>
    <message>
        <source>Latchkey is made with Qt %1.</source>
        <translation>Latchkey è realizzato con Qt %1.</translation>
    </message>
    <message>
        <source>Qt is made by The Qt Company and many others, and is used under the GNU Lesser General Public License, version 3.</source>
        <translation>Qt è realizzato da The Qt Company e da molti altri ed è usato secondo i termini della GNU Lesser General Public License, versione 3.</translation>
    </message>
    <message>
        <source>&amp;Qt</source>
        <translation>&amp;Qt</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Licenza</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AccountVerbs</name>
    <message>
        <source>A mail with a link for a new password is on its way to %1.</source>
        <translation>Un&apos;e-mail con un link per una nuova password è in viaggio verso %1.</translation>
    </message>
    <message>
        <source>A mail with a link to sign in with is on its way to %1.</source>
        <translation>Un&apos;e-mail con un link per accedere è in viaggio verso %1.</translation>
    </message>
    <message>
        <source>%1 was created.</source>
        <translation>L&apos;utente %1 è stato creato.</translation>
    </message>
    <message>
        <source>%1 was invited.</source>
        <translation>L&apos;utente %1 è stato invitato.</translation>
    </message>
    <message numerus="yes">
        <source>Invite %Ln people</source>
        <translation>
            <numerusform>Invita %Ln persona</numerusform>
            <numerusform>Invita %Ln persone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were not invited. The report of the job says why.</source>
        <translation>
            <numerusform>%Ln persona non è stata invitata. Il rapporto dell&apos;operazione dice perché.</numerusform>
            <numerusform>%Ln persone non sono state invitate. Il rapporto dell&apos;operazione dice perché.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were invited.</source>
        <translation>
            <numerusform>%Ln persona è stata invitata.</numerusform>
            <numerusform>%Ln persone sono state invitate.</numerusform>
        </translation>
    </message>
    <message>
        <source>This user has no e-mail address to sign in with.</source>
        <translation>Questo utente non ha un indirizzo e-mail con cui accedere.</translation>
    </message>
    <message>
        <source>The link is in the clipboard. It works once, and whoever has it can sign in as %1.</source>
        <translation>Il link è negli appunti. Funziona una sola volta e chiunque lo abbia può accedere come %1.</translation>
    </message>
    <message>
        <source>Send Recovery Mails</source>
        <translation>Invia le e-mail di recupero</translation>
    </message>
    <message>
        <source>Send Magic Links</source>
        <translation>Invia i magic link</translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link for a new password?</source>
        <translation>
            <numerusform>Inviare a %Ln utente un link per una nuova password?</numerusform>
            <numerusform>Inviare a %Ln utenti un link per una nuova password?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link to sign in with?</source>
        <translation>
            <numerusform>Inviare a %Ln utente un link per accedere?</numerusform>
            <numerusform>Inviare a %Ln utenti un link per accedere?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them gets a mail of their own.</source>
        <translation>Ognuno riceve la propria e-mail.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message numerus="yes">
        <source>Send mails to %Ln users</source>
        <translation>
            <numerusform>Invia un&apos;e-mail a %Ln utente</numerusform>
            <numerusform>Invia e-mail a %Ln utenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails could not be sent. The report of the job says why.</source>
        <translation>
            <numerusform>Non è stato possibile inviare %Ln e-mail. Il rapporto dell&apos;operazione dice perché.</numerusform>
            <numerusform>Non è stato possibile inviare %Ln e-mail. Il rapporto dell&apos;operazione dice perché.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails are on their way.</source>
        <translation>
            <numerusform>%Ln e-mail è in viaggio.</numerusform>
            <numerusform>%Ln e-mail sono in viaggio.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditExport</name>
    <message>
        <source>Export the audit log to %1</source>
        <translation>Esporta il registro di controllo in %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written to %1</source>
        <translation>
            <numerusform>%Ln voce scritta in %1</numerusform>
            <numerusform>%Ln voci scritte in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written</source>
        <translation>
            <numerusform>%Ln voce scritta</numerusform>
            <numerusform>%Ln voci scritte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Azione</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditPage</name>
    <message>
        <source>By: name or id</source>
        <translation>Da: nome o ID</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Azione</translation>
    </message>
    <message>
        <source>To: id of a user</source>
        <translation>A: ID di un utente</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Indirizzo IP</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>In &amp;tempo reale</translation>
    </message>
    <message>
        <source>&amp;Only This User</source>
        <translation>&amp;Solo questo utente</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Chi l&apos;ha fatto</translation>
    </message>
    <message>
        <source>Whom it happened to</source>
        <translation>Chi ne è interessato</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Qualsiasi momento</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Ultima ora</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Ultime 24 ore</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Ultimi 7 giorni</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Ultimi 30 giorni</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>In tempo reale</translation>
    </message>
    <message>
        <source>Show entries as they come</source>
        <translation>Mostra le voci man mano che arrivano</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Registro di controllo</translation>
    </message>
    <message>
        <source>Fields of the entry</source>
        <translation>Campi della voce</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>The entry as JSON</source>
        <translation>La voce come JSON</translation>
    </message>
    <message>
        <source>Only this user</source>
        <translation>Solo questo utente</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campi</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Export Audit Log</source>
        <translation>Esporta registro di controllo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln voce</numerusform>
            <numerusform>%Ln voci</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln entries</source>
        <translation>
            <numerusform>Più di %Ln voce</numerusform>
            <numerusform>Più di %Ln voci</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an entry to see all of it.</source>
        <translation>Seleziona una voce per vederla per intero.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Ancora nessuna voce</translation>
    </message>
    <message>
        <source>No entry fits what is asked for above.</source>
        <translation>Nessuna voce corrisponde a ciò che si cerca sopra.</translation>
    </message>
    <message>
        <source>What is done to accounts and to the server is listed here.</source>
        <translation>Qui viene elencato ciò che accade agli account e al server.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CertificateOffer</name>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Impronta SHA-256</translation>
    </message>
    <message>
        <source>&amp;SHA-256 fingerprint:</source>
        <translation>Impronta &amp;SHA-256:</translation>
    </message>
    <message>
        <source>&amp;Trust This Certificate</source>
        <translation>&amp;Considera attendibile questo certificato</translation>
    </message>
    <message>
        <source>It is for %1 and valid until %2. If its fingerprint is the one that “latchkey-server tls self-signed” printed, you can trust it.</source>
        <translation>È per %1 e vale fino al %2. Se la sua impronta è quella mostrata da «latchkey-server tls self-signed», puoi fidarti.</translation>
    </message>
    <message>
        <source>It is for %1 and valid until %2. If nobody has changed the server&apos;s certificate, somebody else may be listening: ask before you trust it.</source>
        <translation>È per %1 e vale fino al %2. Se nessuno ha cambiato il certificato del server, qualcun altro potrebbe essere in ascolto: chiedi prima di fidarti.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeDialog</name>
    <message>
        <source>&amp;What Would Happen</source>
        <translation>&amp;Che cosa accadrebbe</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln users that the list shows</source>
        <translation>
            <numerusform>L&apos;unico utente (%Ln) mostrato nell&apos;elenco</numerusform>
            <numerusform>Tutti i %Ln utenti mostrati nell&apos;elenco</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected users</source>
        <translation>
            <numerusform>%Ln utente selezionato</numerusform>
            <numerusform>%Ln utenti selezionati</numerusform>
        </translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Che cosa accadrebbe</translation>
    </message>
    <message>
        <source>Counts what would become of them. Nothing is changed.</source>
        <translation>Conta che cosa ne sarebbe degli utenti. Non viene modificato nulla.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Per quanto tempo</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 ora</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 ore</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 giorni</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 giorni</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 anno</translation>
    </message>
    <message>
        <source>Until somebody unbans them</source>
        <translation>Finché qualcuno non rimuove il ban</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Un&apos;altra durata</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Quantità</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unità</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuti</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>ore</translation>
    </message>
    <message>
        <source>days</source>
        <translation>giorni</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Only administrators see it</source>
        <translation>Lo vedono solo gli amministratori</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Durata</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Ruolo</translation>
    </message>
    <message>
        <source>Delete for &amp;good</source>
        <translation>&amp;Elimina definitivamente</translation>
    </message>
    <message>
        <source>Nothing is left but what the audit log says.</source>
        <translation>Non rimane nulla, tranne ciò che riporta il registro di controllo.</translation>
    </message>
    <message>
        <source>Keep an &amp;empty account, so that the id stays taken</source>
        <translation>Mantieni un account &amp;vuoto, in modo che l&apos;ID resti occupato</translation>
    </message>
    <message>
        <source>Address, number, name and sessions are wiped.</source>
        <translation>Indirizzo, numero, nome e sessioni vengono cancellati.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Conteggio in corso…</translation>
    </message>
    <message>
        <source>Counting: %L1 of %L2</source>
        <translation>Conteggio: %L1 di %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be changed</source>
        <translation>
            <numerusform>%Ln verrebbe modificato</numerusform>
            <numerusform>%Ln verrebbero modificati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already</source>
        <translation>
            <numerusform>%Ln è già così</numerusform>
            <numerusform>%Ln sono già così</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>%Ln viene saltato</numerusform>
            <numerusform>%Ln vengono saltati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be refused</source>
        <translation>
            <numerusform>%Ln verrebbe rifiutato</numerusform>
            <numerusform>%Ln verrebbero rifiutati</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Also the last administrator</source>
        <translation>&amp;Anche l&apos;ultimo amministratore</translation>
    </message>
    <message>
        <source>Also the last administrator</source>
        <translation>Anche l&apos;ultimo amministratore</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeJob</name>
    <message>
        <source>Cancelling…</source>
        <translation>Annullamento in corso…</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 di %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln completato</numerusform>
            <numerusform>%Ln completati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln saltato</numerusform>
            <numerusform>%Ln saltati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln non riuscito</numerusform>
            <numerusform>%Ln non riusciti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not begun</source>
        <translation>
            <numerusform>%Ln non iniziato</numerusform>
            <numerusform>%Ln non iniziati</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>Salva rapporto…</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ColourBox</name>
    <message>
        <source>None</source>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rosso</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Arancione</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Verde acqua</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blu</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Viola</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grigio</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Comandi</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>What to do, or an e-mail address</source>
        <translation>Che cosa fare, o un indirizzo e-mail</translation>
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
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>E-mail confirmed</source>
        <translation>E-mail confermata</translation>
    </message>
    <message>
        <source>Phone confirmed</source>
        <translation>Telefono confermato</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(nessuno)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sì</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>Mantieni le &amp;mie</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>&amp;Accetta le altre</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflitto</translation>
    </message>
    <message>
        <source>Somebody else has changed this user meanwhile.</source>
        <translation>Nel frattempo qualcun altro ha modificato questo utente.</translation>
    </message>
    <message>
        <source>What somebody else has changed</source>
        <translation>Che cosa ha modificato qualcun altro</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Valore altrui</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Valore mio</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Mantieni le mie modifiche</translation>
    </message>
    <message>
        <source>Saves what you have changed, over what they have changed.</source>
        <translation>Salva le tue modifiche sovrascrivendo quelle altrui.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Accetta le modifiche altrui</translation>
    </message>
    <message>
        <source>Drops what you have changed where they have changed it, too.</source>
        <translation>Scarta le tue modifiche nei campi modificati anche da altri.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CreateDialog</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Mostra</translation>
    </message>
    <message>
        <source>Address and number count as &amp;confirmed</source>
        <translation>Considera indirizzo e numero &amp;confermati</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>C&amp;rea</translation>
    </message>
    <message>
        <source>New User</source>
        <translation>Nuovo utente</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mail</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefono</translation>
    </message>
    <message>
        <source>With country code</source>
        <translation>Con prefisso internazionale</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>None: a mailed link lets them in</source>
        <translation>Nessuna: si accede con un link inviato per e-mail</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Metadata (JSON)</source>
        <translation>Meta&amp;dati (JSON)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Genera</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostra la password</translation>
    </message>
    <message>
        <source>The metadata is no JSON object.</source>
        <translation>I metadati non sono un oggetto JSON.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::DayChart</name>
    <message>
        <source>Sign-ups and sign-ins per day</source>
        <translation>Registrazioni e accessi al giorno</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln days: %1 sign-ups, %2 sign-ins.</source>
        <translation>
            <numerusform>In %Ln giorno: %1 registrazioni, %2 accessi.</numerusform>
            <numerusform>In %Ln giorni: %1 registrazioni, %2 accessi.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 sign-ups, %3 sign-ins</source>
        <translation>%1: %2 registrazioni, %3 accessi</translation>
    </message>
    <message>
        <source>Bars: sign-ups · line: sign-ins · highest: %1</source>
        <translation>Barre: registrazioni · linea: accessi · massimo: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ExportVerbs</name>
    <message numerus="yes">
        <source>A selection of at most %Ln users that are loaded can be exported. Search for them, and export all that are found.</source>
        <translation>
            <numerusform>Si può esportare una selezione di al massimo %Ln utente caricato. Cerca gli utenti ed esporta tutti quelli trovati.</numerusform>
            <numerusform>Si può esportare una selezione di al massimo %Ln utenti caricati. Cerca gli utenti ed esporta tutti quelli trovati.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Users</source>
        <translation>Esporta utenti</translation>
    </message>
</context>
<context>
    <name>latchkey::console::FileExport</name>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>Annullato. Non è stato scritto alcun file.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Impossibile scrivere il file: %1</translation>
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
        <translation>Verrà creato</translation>
    </message>
    <message>
        <source>Will be updated</source>
        <translation>Verrà aggiornato</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creato</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aggiornato</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Saltato</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Non riuscito</translation>
    </message>
    <message>
        <source>The first line &amp;names the columns</source>
        <translation>La prima riga contiene i &amp;nomi delle colonne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonna</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Inizia con</translation>
    </message>
    <message>
        <source>Is imported as</source>
        <translation>Viene importata come</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Riga</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Indirizzo e-mail</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Esiti</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Verifica</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importa</translation>
    </message>
    <message>
        <source>Import Users from %1</source>
        <translation>Importa utenti da %1</translation>
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
        <translation>Virgola</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto e virgola</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulazione</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barra verticale</translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation>Salta la riga</translation>
    </message>
    <message>
        <source>Update the user</source>
        <translation>Aggiorna l&apos;utente</translation>
    </message>
    <message>
        <source>Count the row as failed</source>
        <translation>Considera la riga non riuscita</translation>
    </message>
    <message>
        <source>Says what would become of each row. Nothing is changed.</source>
        <translation>Indica che cosa ne sarebbe di ogni riga. Non viene modificato nulla.</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Codifica</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Separatore</translation>
    </message>
    <message>
        <source>&amp;Who exists already</source>
        <translation>Chi esiste &amp;già</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>Questo file è vuoto.</translation>
    </message>
    <message>
        <source>Column %L1</source>
        <translation>Colonna %L1</translation>
    </message>
    <message>
        <source>%1 is imported as</source>
        <translation>%1 viene importata come</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Esclusa</translation>
    </message>
    <message>
        <source>Two columns are imported as the same.</source>
        <translation>Due colonne vengono importate con la stessa destinazione.</translation>
    </message>
    <message>
        <source>Choose the column with the e-mail addresses or phone numbers.</source>
        <translation>Scegli la colonna con gli indirizzi e-mail o i numeri di telefono.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Verifica in corso…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln can be imported</source>
        <translation>
            <numerusform>%Ln può essere importato</numerusform>
            <numerusform>%Ln possono essere importati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>%Ln viene saltato</numerusform>
            <numerusform>%Ln vengono saltati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would fail</source>
        <translation>
            <numerusform>%Ln non riuscirebbe</numerusform>
            <numerusform>%Ln non riuscirebbero</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportJob</name>
    <message>
        <source>Cancelled. Import the same file again to go on. </source>
        <translation>Annullato. Importa di nuovo lo stesso file per continuare. </translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>Salva rapporto…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported</source>
        <translation>
            <numerusform>%Ln importato</numerusform>
            <numerusform>%Ln importati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln saltato</numerusform>
            <numerusform>%Ln saltati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln non riuscito</numerusform>
            <numerusform>%Ln non riusciti</numerusform>
        </translation>
    </message>
    <message>
        <source>This file had been imported before. </source>
        <translation>Questo file era già stato importato. </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportVerbs</name>
    <message>
        <source>Import Users</source>
        <translation>Importa utenti</translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>CSV (*.csv *.tsv *.txt);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Import users from %1</source>
        <translation>Importa utenti da %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Ispettore</translation>
    </message>
    <message>
        <source>About the user</source>
        <translation>Informazioni sull&apos;utente</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Panoramica</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadati</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessioni</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>The changes were saved.</source>
        <translation>Le modifiche sono state salvate.</translation>
    </message>
    <message>
        <source>Remove Factor</source>
        <translation>Rimuovi fattore</translation>
    </message>
    <message>
        <source>Remove the second factor “%1”?</source>
        <translation>Rimuovere il secondo fattore “%1”?</translation>
    </message>
    <message>
        <source>The user will sign in without it, and can add another one.</source>
        <translation>L&apos;utente accederà senza di esso e potrà aggiungerne un altro.</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>Modifiche non salvate</translation>
    </message>
    <message>
        <source>What you have changed about %1 has not been saved.</source>
        <translation>Le modifiche apportate a %1 non sono state salvate.</translation>
    </message>
    <message>
        <source>Go back to save it, or drop it.</source>
        <translation>Torna indietro per salvarle, oppure scartale.</translation>
    </message>
    <message>
        <source>Drop Changes</source>
        <translation>Scarta modifiche</translation>
    </message>
    <message>
        <source>What you have changed was dropped.</source>
        <translation>Le tue modifiche sono state scartate.</translation>
    </message>
    <message>
        <source>Bring Back</source>
        <translation>Recupera</translation>
    </message>
</context>
<context>
    <name>latchkey::console::InviteDialog</name>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;Invita</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invita</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Indirizzi e-mail</translation>
    </message>
    <message>
        <source>One or many, with commas, blanks or lines between them</source>
        <translation>Uno o più, separati da virgole, spazi o righe</translation>
    </message>
    <message>
        <source>&amp;Whoever is invited gets a mail with a link to sign in with.</source>
        <translation>&amp;Chi viene invitato riceve un&apos;e-mail con un link per accedere.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will be invited.</source>
        <translation>
            <numerusform>Verrà invitata %Ln persona.</numerusform>
            <numerusform>Verranno invitate %Ln persone.</numerusform>
        </translation>
    </message>
    <message>
        <source>No e-mail addresses, left out: %1</source>
        <translation>Non sono indirizzi e-mail, esclusi: %1</translation>
    </message>
    <message>
        <source>More than once, invited once: %1</source>
        <translation>Presenti più volte, invitati una volta: %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln people can be invited at once.</source>
        <translation>
            <numerusform>Si può invitare al massimo %Ln persona alla volta.</numerusform>
            <numerusform>Si possono invitare al massimo %Ln persone alla volta.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::JobPane</name>
    <message>
        <source>Nothing is under way.</source>
        <translation>Nessuna operazione in corso.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Operazioni</translation>
    </message>
</context>
<context>
    <name>latchkey::console::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Progress of “%1”</source>
        <translation>Avanzamento di “%1”</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <translation>Annulla “%1”</translation>
    </message>
    <message>
        <source>Remove “%1” from the list</source>
        <translation>Rimuovi “%1” dall&apos;elenco</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Rimuovi dall&apos;elenco</translation>
    </message>
</context>
<context>
    <name>latchkey::console::JsonEditor</name>
    <message>
        <source>An object in braces is needed.</source>
        <translation>È necessario un oggetto tra parentesi graffe.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campi</translation>
    </message>
    <message>
        <source>%1 as JSON</source>
        <translation>%1 come JSON</translation>
    </message>
    <message>
        <source>%1 as fields</source>
        <translation>%1 come campi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Add a field to %1</source>
        <translation>Aggiungi un campo a %1</translation>
    </message>
    <message>
        <source>Remove the field from %1</source>
        <translation>Rimuovi il campo da %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Riga %1: %2</translation>
    </message>
    <message>
        <source>name</source>
        <comment>a field that is new</comment>
        <translation>nome</translation>
    </message>
    <message>
        <source>name %1</source>
        <comment>a field that is new</comment>
        <translation>nome %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barra degli strumenti</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Operazioni</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Conteggi</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Accesso effettuato come</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a person on a server</comment>
        <translation>%1 su %2</translation>
    </message>
    <message>
        <source>The server at %1 does not answer. Trying again…</source>
        <translation>Il server all&apos;indirizzo %1 non risponde. Nuovo tentativo in corso…</translation>
    </message>
    <message>
        <source>The server is back.</source>
        <translation>Il server è di nuovo disponibile.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::Manual</name>
    <message>
        <source>Manual</source>
        <translation>Manuale</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Dettagli del messaggio</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Chiudi il messaggio</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MomentRange</name>
    <message>
        <source>Any time</source>
        <translation>Qualsiasi momento</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Ultime 24 ore</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Ultimi 7 giorni</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Ultimi 30 giorni</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Ultimi 365 giorni</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>Tra due date</translation>
    </message>
    <message>
        <source>%1: first day</source>
        <translation>%1: primo giorno</translation>
    </message>
    <message>
        <source>%1: last day</source>
        <translation>%1: ultimo giorno</translation>
    </message>
</context>
<context>
    <name>latchkey::console::PreferencesDialog</name>
    <message>
        <source>The console speaks it from its next start on.</source>
        <translation>La console userà questa lingua dal prossimo avvio.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferenze</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Generale</translation>
    </message>
    <message>
        <source>Ser&amp;vers</source>
        <translation>Ser&amp;ver</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Scorciatoie</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>Server at start</source>
        <translation>Server all&apos;avvio</translation>
    </message>
    <message>
        <source>Minutes without input until the console locks</source>
        <translation>Minuti di inattività prima che la console si blocchi</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Locking signs you out. The window shows the same again when you have signed in.</source>
        <translation>Il blocco ti disconnette. Dopo un nuovo accesso la finestra mostra di nuovo lo stesso contenuto.</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Lingua:</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>&amp;Aspetto:</translation>
    </message>
    <message>
        <source>Server at sta&amp;rt:</source>
        <translation>Server all&apos;avv&amp;io:</translation>
    </message>
    <message>
        <source>Loc&amp;k after minutes without input:</source>
        <translation>&amp;Blocca dopo minuti di inattività:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>The one used last</source>
        <translation>L&apos;ultimo usato</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ProfileDialog</name>
    <message>
        <source>Edit Server</source>
        <translation>Modifica server</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nome del server</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Indirizzo del server</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colore</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nome:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Indirizzo:</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>&amp;Colore:</translation>
    </message>
    <message>
        <source>Certificate:</source>
        <translation>Certificato:</translation>
    </message>
    <message>
        <source>This server may only show the certificate that you trusted.</source>
        <translation>Questo server può presentare solo il certificato che hai considerato attendibile.</translation>
    </message>
    <message>
        <source>&amp;Forget the Certificate</source>
        <translation>&amp;Dimentica il certificato</translation>
    </message>
    <message>
        <source>This server has to show a certificate that this computer trusts.</source>
        <translation>Questo server deve presentare un certificato che questo computer considera attendibile.</translation>
    </message>
    <message>
        <source>Enter the address of a Latchkey server, such as https://auth.example.org.</source>
        <translation>Inserisci l&apos;indirizzo di un server Latchkey, ad esempio https://auth.example.org.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ProfilesPage</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifica…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Rimuovi</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>A server is added by signing in to it.</source>
        <translation>Un server viene aggiunto quando vi si accede.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name, an address</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove Server</source>
        <translation>Rimuovi server</translation>
    </message>
    <message>
        <source>Remove “%1” from the console?</source>
        <translation>Rimuovere “%1” dalla console?</translation>
    </message>
    <message>
        <source>What the keychain has of it is deleted as well. On the server nothing changes.</source>
        <translation>Viene eliminato anche ciò che il portachiavi ne conserva. Sul server non cambia nulla.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ServerPage</name>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Invio in corso</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Inviata</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abbandonata</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Conteggi</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Quantità</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Posta in uscita</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creata</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Tentativi</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Riprova</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Impostazione</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significato</translation>
    </message>
    <message>
        <source>Send Test &amp;Mail</source>
        <translation>Invia e-mail di &amp;prova</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Panoramica</translation>
    </message>
    <message>
        <source>Test mail</source>
        <translation>E-mail di prova</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versione</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Filter settings</source>
        <translation>Filtra impostazioni</translation>
    </message>
    <message>
        <source>Name, value or meaning</source>
        <translation>Nome, valore o significato</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Indirizzo e-mail</translation>
    </message>
    <message>
        <source>Send test mail</source>
        <translation>Invia e-mail di prova</translation>
    </message>
    <message>
        <source>What was said to the mail server, and what it answered</source>
        <translation>Che cosa è stato detto al server di posta e che cosa ha risposto</translation>
    </message>
    <message>
        <source>Your role may look at this, but not change anything.</source>
        <translation>Il tuo ruolo può consultare questi dati, ma non modificarli.</translation>
    </message>
    <message>
        <source>Select the mails that are to be sent again.</source>
        <translation>Seleziona le e-mail da inviare di nuovo.</translation>
    </message>
    <message>
        <source>Running · version %1</source>
        <translation>In esecuzione · versione %1</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utenti</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confermati</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Non confermati</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Bannati</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonimi</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminati</translation>
    </message>
    <message>
        <source>With a second factor</source>
        <translation>Con un secondo fattore</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>Mai entrati</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Amministratori</translation>
    </message>
    <message>
        <source>Active sessions</source>
        <translation>Sessioni attive</translation>
    </message>
    <message>
        <source>Mails that wait</source>
        <translation>E-mail in attesa</translation>
    </message>
    <message>
        <source>Mails given up</source>
        <translation>E-mail abbandonate</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln utente</numerusform>
            <numerusform>%Ln utenti</numerusform>
        </translation>
    </message>
    <message>
        <source>The mail server took it.</source>
        <translation>Il server di posta l&apos;ha accettata.</translation>
    </message>
    <message>
        <source>The mail server did not take it.</source>
        <translation>Il server di posta non l&apos;ha accettata.</translation>
    </message>
    <message>
        <source>Waiting for the mail server…</source>
        <translation>In attesa del server di posta…</translation>
    </message>
    <message>
        <source>No mails</source>
        <translation>Nessuna e-mail</translation>
    </message>
    <message>
        <source>What the server mails is listed here.</source>
        <translation>Qui vengono elencate le e-mail inviate dal server.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ShortcutsPage</name>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Ripristina</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>Filtra comandi</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Scorciatoie</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Scorciatoia</translation>
    </message>
    <message>
        <source>Keys of the command</source>
        <translation>Tasti del comando</translation>
    </message>
    <message>
        <source>&amp;Keys:</source>
        <translation>&amp;Tasti:</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Nessuno</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>Ripristina t&amp;utto</translation>
    </message>
    <message>
        <source>%1 is already the shortcut of “%2”.</source>
        <translation>%1 è già la scorciatoia di “%2”.</translation>
    </message>
    <message>
        <source>%1 alone is needed for typing and moving around. Hold Ctrl or Alt with it.</source>
        <translation>%1 da solo serve per scrivere e spostarsi. Tieni premuto anche Ctrl o Alt.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SignInDialog</name>
    <message>
        <source>Sign In</source>
        <translation>Accedi</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SignInForm</name>
    <message>
        <source>E&amp;dit…</source>
        <translation>Mo&amp;difica…</translation>
    </message>
    <message>
        <source>&amp;E-mail and password</source>
        <translation>&amp;E-mail e password</translation>
    </message>
    <message>
        <source>Service &amp;key</source>
        <translation>Chiave di &amp;servizio</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>E-&amp;mail:</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Indirizzo del server</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Indirizzo e-mail</translation>
    </message>
    <message>
        <source>&amp;Stay signed in on this computer</source>
        <translation>&amp;Resta connesso su questo computer</translation>
    </message>
    <message>
        <source>This computer has no keychain, so nothing is kept: you will be signed in until the console is closed.</source>
        <translation>Questo computer non ha un portachiavi, quindi non viene conservato nulla: resterai connesso fino alla chiusura della console.</translation>
    </message>
    <message>
        <source>Se&amp;rver:</source>
        <translation>Ser&amp;ver:</translation>
    </message>
    <message>
        <source>With:</source>
        <translation>Con:</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows for this server.</source>
        <translation>Inserisci il codice che la tua app di autenticazione mostra per questo server.</translation>
    </message>
    <message>
        <source>Code of the authenticator app</source>
        <translation>Codice dell&apos;app di autenticazione</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>Un altro server…</translation>
    </message>
    <message>
        <source>Ke&amp;y:</source>
        <translation>C&amp;hiave:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Password:</translation>
    </message>
    <message>
        <source>Service key</source>
        <translation>Chiave di servizio</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Paste a service key, such as service_role.</source>
        <translation>Incolla una chiave di servizio, ad esempio service_role.</translation>
    </message>
    <message>
        <source>Enter e-mail address and password.</source>
        <translation>Inserisci l&apos;indirizzo e-mail e la password.</translation>
    </message>
    <message>
        <source>Enter the address of a Latchkey server, such as https://auth.example.org.</source>
        <translation>Inserisci l&apos;indirizzo di un server Latchkey, ad esempio https://auth.example.org.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Accesso in corso…</translation>
    </message>
</context>
<context>
    <name>latchkey::console::StartPage</name>
    <message>
        <source>Sign in to Latchkey</source>
        <translation>Accedi a Latchkey</translation>
    </message>
    <message>
        <source>&amp;Use This Server</source>
        <translation>&amp;Usa questo server</translation>
    </message>
    <message>
        <source>Command that makes an administrator</source>
        <translation>Comando che crea un amministratore</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
    <message>
        <source>No administrator yet? This command makes one. Run it where the server runs; it asks for a password.</source>
        <translation>Non c&apos;è ancora un amministratore? Questo comando ne crea uno. Eseguilo dove è in esecuzione il server; chiede una password.</translation>
    </message>
    <message>
        <source>Latchkey %1 runs on this computer, at %2.</source>
        <translation>Latchkey %1 è in esecuzione su questo computer, all&apos;indirizzo %2.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserActivity</name>
    <message>
        <source>Open in Audit Log</source>
        <translation>Apri nel registro di controllo</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>Open in audit log</source>
        <translation>Apri nel registro di controllo</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserExport</name>
    <message>
        <source>Export users to %1</source>
        <translation>Esporta utenti in %1</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>Scrittura completata: %1</translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation>Scrittura in %2 completata: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserFacts</name>
    <message>
        <source>Authenticator app</source>
        <translation>App di autenticazione</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>Chiave di sicurezza</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Ban</translation>
    </message>
    <message>
        <source>Until:</source>
        <translation>Fino a:</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Motivo:</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Accede con</translation>
    </message>
    <message>
        <source>Last sign-in: %1</source>
        <translation>Ultimo accesso: %1</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>name of a field</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Second factors</source>
        <translation>Secondi fattori</translation>
    </message>
    <message>
        <source>%1 (not verified)</source>
        <translation>%1 (non verificato)</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Aggiunto: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Remove the factor %1</source>
        <translation>Rimuovi il fattore %1</translation>
    </message>
    <message>
        <source>Created:</source>
        <translation>Creazione:</translation>
    </message>
    <message>
        <source>Last sign-in:</source>
        <translation>Ultimo accesso:</translation>
    </message>
    <message>
        <source>Changed:</source>
        <translation>Modifica:</translation>
    </message>
    <message>
        <source>E-mail confirmed:</source>
        <translation>Conferma dell&apos;e-mail:</translation>
    </message>
    <message>
        <source>Phone confirmed:</source>
        <translation>Conferma del telefono:</translation>
    </message>
    <message>
        <source>Invited:</source>
        <translation>Invito:</translation>
    </message>
    <message>
        <source>Confirmation sent:</source>
        <translation>Invio della conferma:</translation>
    </message>
    <message>
        <source>Recovery sent:</source>
        <translation>Invio del recupero:</translation>
    </message>
    <message>
        <source>New e-mail asked for:</source>
        <translation>Richiesta nuova e-mail:</translation>
    </message>
    <message>
        <source>New phone asked for:</source>
        <translation>Richiesta nuovo telefono:</translation>
    </message>
    <message>
        <source>Deleted:</source>
        <translation>Eliminazione:</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Date e ore</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Mai</translation>
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
        <translation>Creazione</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Ultimo accesso</translation>
    </message>
    <message>
        <source>Clear &amp;Filters</source>
        <translation>Cancella &amp;filtri</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtri</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Any role</source>
        <translation>Qualsiasi ruolo</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Accede con</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Qualsiasi metodo</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Ruolo</translation>
    </message>
    <message>
        <source>Signs in &amp;with</source>
        <translation>&amp;Accede con</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserForm</name>
    <message>
        <source>Confirmed</source>
        <translation>Confermato</translation>
    </message>
    <message>
        <source>Roles to choose from</source>
        <translation>Ruoli tra cui scegliere</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>E-mail confirmed</source>
        <translation>E-mail confermata</translation>
    </message>
    <message>
        <source>Phone confirmed</source>
        <translation>Telefono confermato</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nuova password</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Invariata</translation>
    </message>
    <message>
        <source>A new password ends all sessions of the user.</source>
        <translation>Una nuova password termina tutte le sessioni dell&apos;utente.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nome:</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>E-&amp;mail:</translation>
    </message>
    <message>
        <source>&amp;Phone:</source>
        <translation>&amp;Telefono:</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>&amp;Ruolo:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Pass&amp;word:</translation>
    </message>
    <message>
        <source>An e-mail address, a phone number and a role can be changed, but not removed.</source>
        <translation>Un indirizzo e-mail, un numero di telefono e un ruolo possono essere modificati, ma non rimossi.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserHeader</name>
    <message>
        <source>Nameless</source>
        <translation>Senza nome</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Secondo fattore</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserImport</name>
    <message>
        <source>Line %L1: a quotation mark is not closed.</source>
        <translation>Riga %L1: manca la chiusura di una virgoletta.</translation>
    </message>
    <message>
        <source>Line %L1: a cell is too long.</source>
        <translation>Riga %L1: una cella è troppo lunga.</translation>
    </message>
    <message>
        <source>Line %L1: too many cells.</source>
        <translation>Riga %L1: troppe celle.</translation>
    </message>
    <message>
        <source>Line %L1: this is not in the encoding of the file.</source>
        <translation>Riga %L1: il contenuto non corrisponde alla codifica del file.</translation>
    </message>
    <message>
        <source>Somebody cancelled the job on the server.</source>
        <translation>Qualcuno ha annullato l&apos;operazione sul server.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserMetadata</name>
    <message>
        <source>User metadata</source>
        <translation>Metadati dell&apos;utente</translation>
    </message>
    <message>
        <source>App metadata</source>
        <translation>Metadati dell&apos;app</translation>
    </message>
    <message>
        <source>The user can see and change this.</source>
        <translation>L&apos;utente può vederli e modificarli.</translation>
    </message>
    <message>
        <source>The user can see this, and only administrators change it.</source>
        <translation>L&apos;utente può vederli e solo gli amministratori li modificano.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserSelection</name>
    <message numerus="yes">
        <source>At most %Ln users can be selected one by one. Search or filter for them, and select all.</source>
        <translation>
            <numerusform>Si può selezionare singolarmente al massimo %Ln utente. Cerca o filtra gli utenti, poi seleziona tutto.</numerusform>
            <numerusform>Si possono selezionare singolarmente al massimo %Ln utenti. Cerca o filtra gli utenti, poi seleziona tutto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is done to one user after the other, and to at most %Ln at a time. Select fewer.</source>
        <translation>
            <numerusform>Questa operazione si esegue su un utente dopo l&apos;altro, e su %Ln al massimo alla volta. Selezionane di meno.</numerusform>
            <numerusform>Questa operazione si esegue su un utente dopo l&apos;altro, e su %Ln al massimo alla volta. Selezionane di meno.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserSessions</name>
    <message>
        <source>End</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>End All</source>
        <translation>Termina tutte</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessioni</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Ultima attività</translation>
    </message>
    <message>
        <source>End the selected sessions</source>
        <translation>Termina le sessioni selezionate</translation>
    </message>
    <message>
        <source>End all sessions</source>
        <translation>Termina tutte le sessioni</translation>
    </message>
    <message>
        <source>%1 (this is you)</source>
        <translation>%1 (sei tu)</translation>
    </message>
    <message>
        <source>End All Sessions</source>
        <translation>Termina tutte le sessioni</translation>
    </message>
    <message>
        <source>These are the newest %L1 of %L2 sessions.</source>
        <translation>Queste sono le %L1 sessioni più recenti su %L2.</translation>
    </message>
    <message>
        <source>End all sessions of this user?</source>
        <translation>Terminare tutte le sessioni di questo utente?</translation>
    </message>
    <message>
        <source>The user has to sign in again everywhere.</source>
        <translation>L&apos;utente dovrà accedere di nuovo ovunque.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserTableModel</name>
    <message>
        <source>Active</source>
        <translation>Attivo</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Non confermato</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invitato</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonimo</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Bannato</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminato</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Accede con</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creazione</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Ultimo accesso</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Mai</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserUndo</name>
    <message>
        <source>&amp;Undo Changing the Metadata</source>
        <translation>&amp;Annulla la modifica dei metadati</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation>Tutto è tornato come prima.</translation>
    </message>
    <message>
        <source>Put back what was changed</source>
        <translation>Ripristina ciò che è stato modificato</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserVerbs</name>
    <message>
        <source>End all sessions of %1?</source>
        <translation>Terminare tutte le sessioni di %1?</translation>
    </message>
    <message numerus="yes">
        <source>This concerns %Ln users.</source>
        <translation>
            <numerusform>L&apos;operazione riguarda %Ln utente.</numerusform>
            <numerusform>L&apos;operazione riguarda %Ln utenti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were refused. The report of the job says why.</source>
        <translation>
            <numerusform>%Ln utente è stato rifiutato. Il rapporto dell&apos;operazione dice perché.</numerusform>
            <numerusform>%Ln utenti sono stati rifiutati. Il rapporto dell&apos;operazione dice perché.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done: meanwhile the list has other users. Look at it again, then repeat.</source>
        <translation>Non è stato fatto nulla: nel frattempo l&apos;elenco contiene altri utenti. Controllalo di nuovo, poi ripeti.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UsersPage</name>
    <message>
        <source>Search by e-mail, name, phone or id</source>
        <translation>Cerca per e-mail, nome, telefono o ID</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Nessun utente trovato</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Ancora nessun utente</translation>
    </message>
    <message>
        <source>Nobody&apos;s e-mail address, name, phone number or id has this in it.</source>
        <translation>Nessun indirizzo e-mail, nome, numero di telefono o ID contiene questo testo.</translation>
    </message>
    <message>
        <source>Nobody fits the filters on the left.</source>
        <translation>Nessun utente corrisponde ai filtri a sinistra.</translation>
    </message>
    <message>
        <source>Whoever signs up appears here.</source>
        <translation>Chi si registra appare qui.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln utente</numerusform>
            <numerusform>%Ln utenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln users</source>
        <translation>
            <numerusform>Più di %Ln utente</numerusform>
            <numerusform>Più di %Ln utenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selezionato</numerusform>
            <numerusform>%Ln selezionati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln of the selected users were copied: the others are not loaded. Export them instead.</source>
        <translation>
            <numerusform>È stato copiato solo %Ln degli utenti selezionati: gli altri non sono caricati. Esportali invece.</numerusform>
            <numerusform>Sono stati copiati solo %Ln degli utenti selezionati: gli altri non sono caricati. Esportali invece.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UsersTable</name>
    <message>
        <source>Users</source>
        <translation>Utenti</translation>
    </message>
</context>
<context>
    <name>latchkey::console::WindowVerbs</name>
    <message>
        <source>Search users for “%1”</source>
        <translation>Cerca “%1” tra gli utenti</translation>
    </message>
    <message numerus="yes">
        <source>Locked: nobody has used the console for %Ln minutes.</source>
        <translation>
            <numerusform>Bloccata: nessuno ha usato la console per %Ln minuto.</numerusform>
            <numerusform>Bloccata: nessuno ha usato la console per %Ln minuti.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Administers the users of a Latchkey server.</source>
        <translation>Amministra gli utenti di un server Latchkey.</translation>
    </message>
    <message>
        <source>The server to begin with.</source>
        <translation>Il server con cui iniziare.</translation>
    </message>
    <message>
        <source>The folder of the settings.</source>
        <translation>La cartella delle impostazioni.</translation>
    </message>
</context>
</TS>
