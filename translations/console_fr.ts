<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Serveur</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>S&amp;witch Server…</source>
        <translation>&amp;Changer de serveur…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Verrouiller</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
    <message>
        <source>&amp;Import Users…</source>
        <translation>&amp;Importer des utilisateurs…</translation>
    </message>
    <message>
        <source>&amp;Export Users…</source>
        <translation>&amp;Exporter les utilisateurs…</translation>
    </message>
    <message>
        <source>Export Se&amp;lected Users…</source>
        <translation>Exporter les utilisateurs &amp;sélectionnés…</translation>
    </message>
    <message>
        <source>Export &amp;Audit Log…</source>
        <translation>Exporter le &amp;journal d’audit…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Copy E-mail Address</source>
        <translation>&amp;Copier l’adresse e-mail</translation>
    </message>
    <message>
        <source>Copy &amp;Id</source>
        <translation>Copier l’&amp;identifiant</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copier en &amp;JSON</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>Pré&amp;férences…</translation>
    </message>
    <message>
        <source>&amp;Save Changes</source>
        <translation>&amp;Enregistrer les modifications</translation>
    </message>
    <message>
        <source>Re&amp;vert Changes</source>
        <translation>A&amp;bandonner les modifications</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>&amp;Utilisateurs</translation>
    </message>
    <message>
        <source>&amp;Audit Log</source>
        <translation>&amp;Journal d’audit</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Fermer le message</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Tâches</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>&amp;Barre latérale</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspecteur</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Commandes…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>Making Ad&amp;ministrators</source>
        <translation>Créer des a&amp;dministrateurs</translation>
    </message>
    <message>
        <source>&amp;Configuring the Server</source>
        <translation>Con&amp;figurer le serveur</translation>
    </message>
    <message>
        <source>&amp;About Latchkey</source>
        <translation>À &amp;propos de Latchkey</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>À propos de &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;New User…</source>
        <translation>&amp;Nouvel utilisateur…</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>&amp;Inviter…</translation>
    </message>
    <message>
        <source>&amp;Ban…</source>
        <translation>&amp;Bannir…</translation>
    </message>
    <message>
        <source>&amp;Unban</source>
        <translation>&amp;Lever le bannissement</translation>
    </message>
    <message>
        <source>&amp;End Sessions…</source>
        <translation>Mettre &amp;fin aux sessions…</translation>
    </message>
    <message>
        <source>Send &amp;Recovery Mail</source>
        <translation>Envoyer l’e-mail de &amp;récupération</translation>
    </message>
    <message>
        <source>Send &amp;Magic Link</source>
        <translation>Envoyer un lien &amp;magique</translation>
    </message>
    <message>
        <source>Copy Recovery &amp;Link</source>
        <translation>Copier le lien de ré&amp;cupération</translation>
    </message>
    <message>
        <source>Cop&amp;y Magic Link</source>
        <translation>C&amp;opier le lien magique</translation>
    </message>
    <message>
        <source>Set R&amp;ole…</source>
        <translation>&amp;Définir le rôle…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>Signing in without an account is switched off on this server.</source>
        <translation>La connexion sans compte est désactivée sur ce serveur.</translation>
    </message>
    <message>
        <source>The server could not read the request.</source>
        <translation>Le serveur n’a pas pu lire la requête.</translation>
    </message>
    <message>
        <source>The server does not accept this key or session.</source>
        <translation>Le serveur n’accepte pas cette clé ou cette session.</translation>
    </message>
    <message>
        <source>This server asks for a captcha, which the console cannot show. Use a service key.</source>
        <translation>Ce serveur demande un captcha, que la console ne peut pas afficher. Utilisez une clé de service.</translation>
    </message>
    <message>
        <source>Something else was changing this at the same moment.</source>
        <translation>Une autre opération modifiait cet élément au même moment.</translation>
    </message>
    <message>
        <source>This provider does not exist any more.</source>
        <translation>Ce fournisseur n’existe plus.</translation>
    </message>
    <message>
        <source>This is no e-mail address that the server accepts.</source>
        <translation>Le serveur n’accepte pas cette adresse e-mail.</translation>
    </message>
    <message>
        <source>This server sends no mail to this address.</source>
        <translation>Ce serveur n’envoie pas d’e-mails à cette adresse.</translation>
    </message>
    <message>
        <source>This identity cannot be removed: another user has its e-mail address.</source>
        <translation>Cette identité ne peut pas être supprimée : un autre utilisateur possède son adresse e-mail.</translation>
    </message>
    <message>
        <source>Another user has this e-mail address.</source>
        <translation>Un autre utilisateur possède cette adresse e-mail.</translation>
    </message>
    <message>
        <source>This e-mail address has not been confirmed yet.</source>
        <translation>Cette adresse e-mail n’a pas encore été confirmée.</translation>
    </message>
    <message>
        <source>Signing in with e-mail is switched off on this server.</source>
        <translation>La connexion par e-mail est désactivée sur ce serveur.</translation>
    </message>
    <message>
        <source>This is switched off on this server.</source>
        <translation>Cette fonction est désactivée sur ce serveur.</translation>
    </message>
    <message>
        <source>The request is too long for the server.</source>
        <translation>La requête est trop longue pour le serveur.</translation>
    </message>
    <message>
        <source>A hook of the server gave an answer that the server cannot use.</source>
        <translation>Un hook du serveur a donné une réponse que le serveur ne peut pas utiliser.</translation>
    </message>
    <message>
        <source>A hook of the server did not answer in time.</source>
        <translation>Un hook du serveur n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>Another user has this identity.</source>
        <translation>Un autre utilisateur possède cette identité.</translation>
    </message>
    <message>
        <source>This identity does not exist any more.</source>
        <translation>Cette identité n’existe plus.</translation>
    </message>
    <message>
        <source>The second factor is needed for this.</source>
        <translation>Cette opération exige le second facteur.</translation>
    </message>
    <message>
        <source>E-mail address or password is wrong.</source>
        <translation>L’adresse e-mail ou le mot de passe est incorrect.</translation>
    </message>
    <message>
        <source>This invitation is gone or has expired.</source>
        <translation>Cette invitation n’existe plus ou a expiré.</translation>
    </message>
    <message>
        <source>The code came too late. Enter the next one.</source>
        <translation>Le code est arrivé trop tard. Saisissez le suivant.</translation>
    </message>
    <message>
        <source>This factor is gone.</source>
        <translation>Ce facteur n’existe plus.</translation>
    </message>
    <message>
        <source>The code has to be entered on the computer that asked for it.</source>
        <translation>Le code doit être saisi sur l’ordinateur qui l’a demandé.</translation>
    </message>
    <message>
        <source>This second factor is switched off on this server.</source>
        <translation>Ce second facteur est désactivé sur ce serveur.</translation>
    </message>
    <message>
        <source>The code is wrong.</source>
        <translation>Le code est incorrect.</translation>
    </message>
    <message>
        <source>The code was not accepted.</source>
        <translation>Le code n’a pas été accepté.</translation>
    </message>
    <message>
        <source>The server asks for a sign-in.</source>
        <translation>Le serveur demande une connexion.</translation>
    </message>
    <message>
        <source>This account may not do that.</source>
        <translation>Ce compte n’est pas autorisé à faire cela.</translation>
    </message>
    <message>
        <source>This server cannot do that yet.</source>
        <translation>Ce serveur ne prend pas encore cela en charge.</translation>
    </message>
    <message>
        <source>Signing in with a mailed link or code is switched off on this server.</source>
        <translation>La connexion par lien ou code envoyé par e-mail est désactivée sur ce serveur.</translation>
    </message>
    <message>
        <source>The link or code has expired.</source>
        <translation>Le lien ou le code a expiré.</translation>
    </message>
    <message>
        <source>Too many mails were sent. Wait a while.</source>
        <translation>Trop d’e-mails ont été envoyés. Patientez un moment.</translation>
    </message>
    <message>
        <source>Too many requests. Wait a while.</source>
        <translation>Trop de requêtes. Patientez un moment.</translation>
    </message>
    <message>
        <source>Too many text messages were sent. Wait a while.</source>
        <translation>Trop de SMS ont été envoyés. Patientez un moment.</translation>
    </message>
    <message>
        <source>Another user has this phone number.</source>
        <translation>Un autre utilisateur possède ce numéro de téléphone.</translation>
    </message>
    <message>
        <source>This phone number has not been confirmed yet.</source>
        <translation>Ce numéro de téléphone n’a pas encore été confirmé.</translation>
    </message>
    <message>
        <source>Signing in with a phone number is switched off on this server.</source>
        <translation>La connexion par numéro de téléphone est désactivée sur ce serveur.</translation>
    </message>
    <message>
        <source>This provider is switched off on this server.</source>
        <translation>Ce fournisseur est désactivé sur ce serveur.</translation>
    </message>
    <message>
        <source>The session was used from elsewhere and has ended.</source>
        <translation>La session a été utilisée ailleurs et a pris fin.</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>La session a pris fin.</translation>
    </message>
    <message>
        <source>That is more than the server takes at once.</source>
        <translation>C’est plus que ce que le serveur accepte en une fois.</translation>
    </message>
    <message>
        <source>The server took too long.</source>
        <translation>Le serveur a mis trop de temps à répondre.</translation>
    </message>
    <message>
        <source>The new password is the old one.</source>
        <translation>Le nouveau mot de passe est identique à l’ancien.</translation>
    </message>
    <message>
        <source>The server is busy, or its database is away. Try again in a moment.</source>
        <translation>Le serveur est occupé ou sa base de données est indisponible. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The session has expired.</source>
        <translation>La session a expiré.</translation>
    </message>
    <message>
        <source>Sign-ups are switched off on this server.</source>
        <translation>Les inscriptions sont désactivées sur ce serveur.</translation>
    </message>
    <message>
        <source>A user&apos;s last identity cannot be removed.</source>
        <translation>La dernière identité d’un utilisateur ne peut pas être supprimée.</translation>
    </message>
    <message>
        <source>The text message could not be sent.</source>
        <translation>Le SMS n’a pas pu être envoyé.</translation>
    </message>
    <message>
        <source>Something went wrong in the server. Its log tells more.</source>
        <translation>Une erreur s’est produite sur le serveur. Son journal contient plus de détails.</translation>
    </message>
    <message>
        <source>This user exists already.</source>
        <translation>Cet utilisateur existe déjà.</translation>
    </message>
    <message>
        <source>This account is banned.</source>
        <translation>Ce compte est banni.</translation>
    </message>
    <message>
        <source>This user does not exist any more.</source>
        <translation>Cet utilisateur n’existe plus.</translation>
    </message>
    <message>
        <source>This user is managed by another system.</source>
        <translation>Cet utilisateur est géré par un autre système.</translation>
    </message>
    <message>
        <source>The password is too weak.</source>
        <translation>Le mot de passe est trop faible.</translation>
    </message>
    <message>
        <source>Somebody else has changed this user meanwhile.</source>
        <translation>Quelqu’un d’autre a modifié cet utilisateur entre-temps.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Le serveur ne répond pas.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one you trusted.</source>
        <translation>Le serveur présente un autre certificat que celui auquel vous avez fait confiance.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be checked: this machine does not know who made it.</source>
        <translation>Le certificat du serveur ne peut pas être vérifié : cet ordinateur ne connaît pas son émetteur.</translation>
    </message>
    <message>
        <source>What answers there is not Latchkey.</source>
        <translation>Ce qui répond à cette adresse n’est pas Latchkey.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Votre session a pris fin. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>This is the last administrator. Make somebody else an administrator first, so that nobody is locked out.</source>
        <translation>C’est le dernier administrateur. Nommez d’abord un autre administrateur, afin que personne ne se retrouve sans accès.</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>Unknown device</source>
        <translation>Appareil inconnu</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>JobReport</name>
    <message>
        <source>Save Report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Impossible d’écrire le fichier : %1</translation>
    </message>
</context>
<context>
    <name>LastAdministrator</name>
    <message>
        <source>Last Administrator</source>
        <translation>Dernier administrateur</translation>
    </message>
    <message>
        <source>Do it to %1, the last administrator?</source>
        <translation>Le faire quand même pour %1, le dernier administrateur ?</translation>
    </message>
    <message>
        <source>Afterwards only a service key, or “latchkey-server” on the server&apos;s own machine, lets anybody manage it.</source>
        <translation>Ensuite, seule une clé de service, ou « latchkey-server » sur la machine du serveur, permettra encore de l’administrer.</translation>
    </message>
    <message>
        <source>Do It Anyway</source>
        <translation>Le faire quand même</translation>
    </message>
    <message>
        <source>Do It Anyway…</source>
        <translation>Le faire quand même…</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Type “%1” to go on:</source>
        <translation>Saisissez « %1 » pour continuer :</translation>
    </message>
</context>
<context>
    <name>UserChange</name>
    <message>
        <source>Ban</source>
        <translation>Bannir</translation>
    </message>
    <message>
        <source>Unban</source>
        <translation>Lever le bannissement</translation>
    </message>
    <message>
        <source>End Sessions</source>
        <translation>Mettre fin aux sessions</translation>
    </message>
    <message>
        <source>Set Role</source>
        <translation>Définir le rôle</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>Ban %Ln users</source>
        <translation>
            <numerusform>Bannir %Ln utilisateur</numerusform>
            <numerusform>Bannir %Ln utilisateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unban %Ln users</source>
        <translation>
            <numerusform>Lever le bannissement de %Ln utilisateur</numerusform>
            <numerusform>Lever le bannissement de %Ln utilisateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End the sessions of %Ln users</source>
        <translation>
            <numerusform>Mettre fin aux sessions de %Ln utilisateur</numerusform>
            <numerusform>Mettre fin aux sessions de %Ln utilisateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the role of %Ln users</source>
        <translation>
            <numerusform>Définir le rôle de %Ln utilisateur</numerusform>
            <numerusform>Définir le rôle de %Ln utilisateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln users</source>
        <translation>
            <numerusform>Supprimer %Ln utilisateur</numerusform>
            <numerusform>Supprimer %Ln utilisateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are banned now.</source>
        <translation>
            <numerusform>%Ln utilisateur est désormais banni.</numerusform>
            <numerusform>%Ln utilisateurs sont désormais bannis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are no longer banned.</source>
        <translation>
            <numerusform>%Ln utilisateur n’est plus banni.</numerusform>
            <numerusform>%Ln utilisateurs ne sont plus bannis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sessions of %Ln users have ended.</source>
        <translation>
            <numerusform>Les sessions de %Ln utilisateur ont pris fin.</numerusform>
            <numerusform>Les sessions de %Ln utilisateurs ont pris fin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users have another role now.</source>
        <translation>
            <numerusform>%Ln utilisateur a désormais un autre rôle.</numerusform>
            <numerusform>%Ln utilisateurs ont désormais un autre rôle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were deleted.</source>
        <translation>
            <numerusform>%Ln utilisateur a été supprimé.</numerusform>
            <numerusform>%Ln utilisateurs ont été supprimés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Banning %Ln Users</source>
        <translation>
            <numerusform>&amp;Annuler le bannissement de %Ln utilisateur</numerusform>
            <numerusform>&amp;Annuler le bannissement de %Ln utilisateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Unbanning %Ln Users</source>
        <translation>
            <numerusform>&amp;Annuler la levée du bannissement de %Ln utilisateur</numerusform>
            <numerusform>&amp;Annuler la levée du bannissement de %Ln utilisateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Setting the Role of %Ln Users</source>
        <translation>
            <numerusform>&amp;Annuler le changement de rôle de %Ln utilisateur</numerusform>
            <numerusform>&amp;Annuler le changement de rôle de %Ln utilisateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever is banned is signed out at once and cannot sign in.</source>
        <translation>Toute personne bannie est aussitôt déconnectée et ne peut plus se connecter.</translation>
    </message>
    <message>
        <source>They can sign in again.</source>
        <translation>Ces utilisateurs pourront de nouveau se connecter.</translation>
    </message>
    <message>
        <source>They are signed out everywhere at once, and can sign in again.</source>
        <translation>Ces utilisateurs sont aussitôt déconnectés partout et peuvent se reconnecter.</translation>
    </message>
    <message>
        <source>The role stands in their access tokens. Those who lose an administrator&apos;s role are signed out.</source>
        <translation>Le rôle figure dans les jetons d’accès des utilisateurs. Ceux qui perdent un rôle d’administrateur sont déconnectés.</translation>
    </message>
    <message>
        <source>Nobody can undo this.</source>
        <translation>Cette action est irréversible.</translation>
    </message>
</context>
<context>
    <name>UserColumns</name>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password hash</source>
        <translation>Hachage du mot de passe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>E-mail is confirmed</source>
        <translation>E-mail confirmé</translation>
    </message>
    <message>
        <source>Phone is confirmed</source>
        <translation>Téléphone confirmé</translation>
    </message>
    <message>
        <source>User metadata (JSON)</source>
        <translation>Métadonnées de l’utilisateur (JSON)</translation>
    </message>
    <message>
        <source>App metadata (JSON)</source>
        <translation>Métadonnées de l’application (JSON)</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
</context>
<context>
    <name>UserFilters</name>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmés</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Pas encore confirmés</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>Jamais connectés</translation>
    </message>
    <message>
        <source>With second factor</source>
        <translation>Avec second facteur</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonymes</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Bannis</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimés</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invités</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AboutDialog</name>
    <message>
        <source>About Latchkey</source>
        <translation>À propos de Latchkey</translation>
    </message>
    <message>
        <source>Latchkey %1</source>
        <translation>Latchkey %1</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texte de la licence</translation>
    </message>
    <message>
        <source>The console of Latchkey, an authentication server.</source>
        <translation>La console de Latchkey, un serveur d’authentification.</translation>
    </message>
    <message>
        <source>Latchkey is free software: you may use it, change it and pass it on under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Latchkey est un logiciel libre : vous pouvez l’utiliser, le modifier et le redistribuer selon les termes de la licence publique générale GNU (GPL), version 3 ou ultérieure. Il est fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>The icons were drawn for Latchkey and are under the same licence.</source>
        <translation>Les icônes ont été dessinées pour Latchkey et sont sous la même licence.</translation>
    </message>
    <message>
        <source>QtKeychain, which keeps secrets in the system&apos;s keychain, is under the Modified BSD License.</source>
        <translation>QtKeychain, qui conserve les secrets dans le trousseau du système, est sous licence BSD modifiée.</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>À &amp;propos</translation>
    </message>
    <message>
        <source>Latchkey is made with Qt %1.</source>
        <translation>Latchkey est réalisé avec Qt %1.</translation>
    </message>
    <message>
        <source>Qt is made by The Qt Company and many others, and is used under the GNU Lesser General Public License, version 3.</source>
        <translation>Qt est développé par The Qt Company et bien d’autres, et est utilisé sous la licence publique générale limitée GNU (LGPL), version 3.</translation>
    </message>
    <message>
        <source>&amp;Qt</source>
        <translation>&amp;Qt</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Licence</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AccountVerbs</name>
    <message>
        <source>A mail with a link for a new password is on its way to %1.</source>
        <translation>Un e-mail avec un lien pour définir un nouveau mot de passe est en route vers %1.</translation>
    </message>
    <message>
        <source>A mail with a link to sign in with is on its way to %1.</source>
        <translation>Un e-mail avec un lien de connexion est en route vers %1.</translation>
    </message>
    <message>
        <source>%1 was created.</source>
        <translation>%1 a été créé.</translation>
    </message>
    <message>
        <source>%1 was invited.</source>
        <translation>%1 a été invité.</translation>
    </message>
    <message numerus="yes">
        <source>Invite %Ln people</source>
        <translation>
            <numerusform>Inviter %Ln personne</numerusform>
            <numerusform>Inviter %Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were not invited. The report of the job says why.</source>
        <translation>
            <numerusform>%Ln personne n’a pas été invitée. Le rapport de la tâche indique pourquoi.</numerusform>
            <numerusform>%Ln personnes n’ont pas été invitées. Le rapport de la tâche indique pourquoi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were invited.</source>
        <translation>
            <numerusform>%Ln personne a été invitée.</numerusform>
            <numerusform>%Ln personnes ont été invitées.</numerusform>
        </translation>
    </message>
    <message>
        <source>This user has no e-mail address to sign in with.</source>
        <translation>Cet utilisateur n’a pas d’adresse e-mail avec laquelle se connecter.</translation>
    </message>
    <message>
        <source>The link is in the clipboard. It works once, and whoever has it can sign in as %1.</source>
        <translation>Le lien est dans le presse-papiers. Il ne fonctionne qu’une fois, et quiconque le possède peut se connecter en tant que %1.</translation>
    </message>
    <message>
        <source>Send Recovery Mails</source>
        <translation>Envoyer les e-mails de récupération</translation>
    </message>
    <message>
        <source>Send Magic Links</source>
        <translation>Envoyer des liens magiques</translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link for a new password?</source>
        <translation>
            <numerusform>Envoyer à %Ln utilisateur un lien pour définir un nouveau mot de passe ?</numerusform>
            <numerusform>Envoyer à %Ln utilisateurs un lien pour définir un nouveau mot de passe ?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link to sign in with?</source>
        <translation>
            <numerusform>Envoyer à %Ln utilisateur un lien de connexion ?</numerusform>
            <numerusform>Envoyer à %Ln utilisateurs un lien de connexion ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them gets a mail of their own.</source>
        <translation>Chacun reçoit son propre e-mail.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message numerus="yes">
        <source>Send mails to %Ln users</source>
        <translation>
            <numerusform>Envoyer un e-mail à %Ln utilisateur</numerusform>
            <numerusform>Envoyer des e-mails à %Ln utilisateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails could not be sent. The report of the job says why.</source>
        <translation>
            <numerusform>%Ln e-mail n’a pas pu être envoyé. Le rapport de la tâche indique pourquoi.</numerusform>
            <numerusform>%Ln e-mails n’ont pas pu être envoyés. Le rapport de la tâche indique pourquoi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails are on their way.</source>
        <translation>
            <numerusform>%Ln e-mail est en route.</numerusform>
            <numerusform>%Ln e-mails sont en route.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditExport</name>
    <message>
        <source>Export the audit log to %1</source>
        <translation>Exporter le journal d’audit vers %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written to %1</source>
        <translation>
            <numerusform>%Ln entrée écrite dans %1</numerusform>
            <numerusform>%Ln entrées écrites dans %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written</source>
        <translation>
            <numerusform>%Ln entrée écrite</numerusform>
            <numerusform>%Ln entrées écrites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditPage</name>
    <message>
        <source>By: name or id</source>
        <translation>Par : nom ou identifiant</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>To: id of a user</source>
        <translation>Cible : identifiant d’un utilisateur</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Adresse IP</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>En &amp;direct</translation>
    </message>
    <message>
        <source>&amp;Only This User</source>
        <translation>Cet utilisateur &amp;uniquement</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Auteur de l’action</translation>
    </message>
    <message>
        <source>Whom it happened to</source>
        <translation>Utilisateur concerné</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>N’importe quand</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Dernières 24 heures</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Show entries as they come</source>
        <translation>Afficher les entrées dès leur arrivée</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Fields of the entry</source>
        <translation>Champs de l’entrée</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>The entry as JSON</source>
        <translation>L’entrée en JSON</translation>
    </message>
    <message>
        <source>Only this user</source>
        <translation>Cet utilisateur uniquement</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Export Audit Log</source>
        <translation>Exporter le journal d’audit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entrée</numerusform>
            <numerusform>%Ln entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln entries</source>
        <translation>
            <numerusform>Plus de %Ln entrée</numerusform>
            <numerusform>Plus de %Ln entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an entry to see all of it.</source>
        <translation>Sélectionnez une entrée pour la voir en entier.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Aucune entrée pour l’instant</translation>
    </message>
    <message>
        <source>No entry fits what is asked for above.</source>
        <translation>Aucune entrée ne correspond à la recherche ci-dessus.</translation>
    </message>
    <message>
        <source>What is done to accounts and to the server is listed here.</source>
        <translation>Ce qui arrive aux comptes et au serveur s’affiche ici.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CertificateOffer</name>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Empreinte SHA-256</translation>
    </message>
    <message>
        <source>&amp;SHA-256 fingerprint:</source>
        <translation>Empreinte &amp;SHA-256 :</translation>
    </message>
    <message>
        <source>&amp;Trust This Certificate</source>
        <translation>&amp;Faire confiance à ce certificat</translation>
    </message>
    <message>
        <source>It is for %1 and valid until %2. If its fingerprint is the one that “latchkey-server tls self-signed” printed, you can trust it.</source>
        <translation>Il est établi pour %1 et valable jusqu’au %2. Si son empreinte est celle qu’a affichée « latchkey-server tls self-signed », vous pouvez lui faire confiance.</translation>
    </message>
    <message>
        <source>It is for %1 and valid until %2. If nobody has changed the server&apos;s certificate, somebody else may be listening: ask before you trust it.</source>
        <translation>Il est établi pour %1 et valable jusqu’au %2. Si personne n’a changé le certificat du serveur, quelqu’un d’autre est peut-être à l’écoute : renseignez-vous avant de lui faire confiance.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeDialog</name>
    <message>
        <source>&amp;What Would Happen</source>
        <translation>&amp;Que se passerait-il</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln users that the list shows</source>
        <translation>
            <numerusform>Le seul utilisateur affiché par la liste (%Ln)</numerusform>
            <numerusform>Les %Ln utilisateurs affichés par la liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected users</source>
        <translation>
            <numerusform>%Ln utilisateur sélectionné</numerusform>
            <numerusform>%Ln utilisateurs sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Que se passerait-il</translation>
    </message>
    <message>
        <source>Counts what would become of them. Nothing is changed.</source>
        <translation>Compte ce qu’il adviendrait des utilisateurs. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 heures</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 an</translation>
    </message>
    <message>
        <source>Until somebody unbans them</source>
        <translation>Jusqu’à la levée du bannissement</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Autre durée</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Only administrators see it</source>
        <translation>Visible uniquement par les administrateurs</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Durée</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rôle</translation>
    </message>
    <message>
        <source>Delete for &amp;good</source>
        <translation>Supprimer &amp;définitivement</translation>
    </message>
    <message>
        <source>Nothing is left but what the audit log says.</source>
        <translation>Il ne reste rien, hormis ce qu’indique le journal d’audit.</translation>
    </message>
    <message>
        <source>Keep an &amp;empty account, so that the id stays taken</source>
        <translation>Conserver un compte &amp;vide, afin que l’identifiant reste pris</translation>
    </message>
    <message>
        <source>Address, number, name and sessions are wiped.</source>
        <translation>L’adresse, le numéro, le nom et les sessions sont effacés.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>Counting: %L1 of %L2</source>
        <translation>Comptage : %L1 sur %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be changed</source>
        <translation>
            <numerusform>%Ln serait modifié</numerusform>
            <numerusform>%Ln seraient modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already</source>
        <translation>
            <numerusform>%Ln l’est déjà</numerusform>
            <numerusform>%Ln le sont déjà</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>%Ln est ignoré</numerusform>
            <numerusform>%Ln sont ignorés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be refused</source>
        <translation>
            <numerusform>%Ln serait refusé</numerusform>
            <numerusform>%Ln seraient refusés</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Also the last administrator</source>
        <translation>&amp;Aussi le dernier administrateur</translation>
    </message>
    <message>
        <source>Also the last administrator</source>
        <translation>Aussi le dernier administrateur</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeJob</name>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 sur %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln terminé</numerusform>
            <numerusform>%Ln terminés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln ignoré</numerusform>
            <numerusform>%Ln ignorés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln en échec</numerusform>
            <numerusform>%Ln en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not begun</source>
        <translation>
            <numerusform>%Ln non commencé</numerusform>
            <numerusform>%Ln non commencés</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ColourBox</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Sarcelle</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>What to do, or an e-mail address</source>
        <translation>Action à effectuer ou adresse e-mail</translation>
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
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>E-mail confirmed</source>
        <translation>E-mail confirmé</translation>
    </message>
    <message>
        <source>Phone confirmed</source>
        <translation>Téléphone confirmé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(aucun)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>&amp;Garder les miennes</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>&amp;Prendre les autres</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Somebody else has changed this user meanwhile.</source>
        <translation>Quelqu’un d’autre a modifié cet utilisateur entre-temps.</translation>
    </message>
    <message>
        <source>What somebody else has changed</source>
        <translation>Ce que quelqu’un d’autre a modifié</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Les autres</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Les miennes</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder les miennes</translation>
    </message>
    <message>
        <source>Saves what you have changed, over what they have changed.</source>
        <translation>Enregistre vos modifications par-dessus celles de l’autre personne.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendre les autres</translation>
    </message>
    <message>
        <source>Drops what you have changed where they have changed it, too.</source>
        <translation>Abandonne vos modifications là où l’autre personne a aussi modifié.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CreateDialog</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Afficher</translation>
    </message>
    <message>
        <source>Address and number count as &amp;confirmed</source>
        <translation>L’adresse et le numéro sont considérés comme &amp;confirmés</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>C&amp;réer</translation>
    </message>
    <message>
        <source>New User</source>
        <translation>Nouvel utilisateur</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mail</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Téléphone</translation>
    </message>
    <message>
        <source>With country code</source>
        <translation>Avec l’indicatif du pays</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Mot de pa&amp;sse</translation>
    </message>
    <message>
        <source>None: a mailed link lets them in</source>
        <translation>Aucun : un lien envoyé par e-mail permet d’entrer</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Metadata (JSON)</source>
        <translation>&amp;Métadonnées (JSON)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Générer</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>The metadata is no JSON object.</source>
        <translation>Les métadonnées ne sont pas un objet JSON.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::DayChart</name>
    <message>
        <source>Sign-ups and sign-ins per day</source>
        <translation>Inscriptions et connexions par jour</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln days: %1 sign-ups, %2 sign-ins.</source>
        <translation>
            <numerusform>En %Ln jour : inscriptions : %1, connexions : %2.</numerusform>
            <numerusform>En %Ln jours : inscriptions : %1, connexions : %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 sign-ups, %3 sign-ins</source>
        <translation>%1 : inscriptions : %2, connexions : %3</translation>
    </message>
    <message>
        <source>Bars: sign-ups · line: sign-ins · highest: %1</source>
        <translation>Barres : inscriptions · ligne : connexions · maximum : %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ExportVerbs</name>
    <message numerus="yes">
        <source>A selection of at most %Ln users that are loaded can be exported. Search for them, and export all that are found.</source>
        <translation>
            <numerusform>Une sélection d’au plus %Ln utilisateur chargé peut être exportée. Recherchez les utilisateurs et exportez tous ceux qui sont trouvés.</numerusform>
            <numerusform>Une sélection d’au plus %Ln utilisateurs chargés peut être exportée. Recherchez les utilisateurs et exportez tous ceux qui sont trouvés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Users</source>
        <translation>Exporter les utilisateurs</translation>
    </message>
</context>
<context>
    <name>latchkey::console::FileExport</name>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>Annulé. Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Impossible d’écrire le fichier : %1</translation>
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
        <translation>Sera créé</translation>
    </message>
    <message>
        <source>Will be updated</source>
        <translation>Sera mis à jour</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>The first line &amp;names the columns</source>
        <translation>La première ligne &amp;nomme les colonnes</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Commence par</translation>
    </message>
    <message>
        <source>Is imported as</source>
        <translation>Est importée comme</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Verdicts</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>Import Users from %1</source>
        <translation>Importer des utilisateurs depuis %1</translation>
    </message>
    <message>
        <source>UTF-16, little endian</source>
        <translation>UTF-16, petit-boutiste</translation>
    </message>
    <message>
        <source>UTF-16, big endian</source>
        <translation>UTF-16, gros-boutiste</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barre verticale</translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation>Ignorer la ligne</translation>
    </message>
    <message>
        <source>Update the user</source>
        <translation>Mettre à jour l’utilisateur</translation>
    </message>
    <message>
        <source>Count the row as failed</source>
        <translation>Compter la ligne comme un échec</translation>
    </message>
    <message>
        <source>Says what would become of each row. Nothing is changed.</source>
        <translation>Indique ce qu’il adviendrait de chaque ligne. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Encodage</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Séparateur</translation>
    </message>
    <message>
        <source>&amp;Who exists already</source>
        <translation>&amp;Utilisateurs déjà existants</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>Ce fichier est vide.</translation>
    </message>
    <message>
        <source>Column %L1</source>
        <translation>Colonne %L1</translation>
    </message>
    <message>
        <source>%1 is imported as</source>
        <translation>%1 est importée comme</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omise</translation>
    </message>
    <message>
        <source>Two columns are imported as the same.</source>
        <translation>Deux colonnes sont importées comme le même champ.</translation>
    </message>
    <message>
        <source>Choose the column with the e-mail addresses or phone numbers.</source>
        <translation>Choisissez la colonne des adresses e-mail ou des numéros de téléphone.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln can be imported</source>
        <translation>
            <numerusform>%Ln peut être importé</numerusform>
            <numerusform>%Ln peuvent être importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>%Ln est ignoré</numerusform>
            <numerusform>%Ln sont ignorés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would fail</source>
        <translation>
            <numerusform>%Ln échouerait</numerusform>
            <numerusform>%Ln échoueraient</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportJob</name>
    <message>
        <source>Cancelled. Import the same file again to go on. </source>
        <translation>Annulé. Importez de nouveau le même fichier pour continuer. </translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported</source>
        <translation>
            <numerusform>%Ln importé</numerusform>
            <numerusform>%Ln importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln ignoré</numerusform>
            <numerusform>%Ln ignorés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln en échec</numerusform>
            <numerusform>%Ln en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>This file had been imported before. </source>
        <translation>Ce fichier avait déjà été importé. </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportVerbs</name>
    <message>
        <source>Import Users</source>
        <translation>Importer des utilisateurs</translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>CSV (*.csv *.tsv *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import users from %1</source>
        <translation>Importer des utilisateurs depuis %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>About the user</source>
        <translation>À propos de l’utilisateur</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Métadonnées</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The changes were saved.</source>
        <translation>Les modifications ont été enregistrées.</translation>
    </message>
    <message>
        <source>Remove Factor</source>
        <translation>Supprimer le facteur</translation>
    </message>
    <message>
        <source>Remove the second factor “%1”?</source>
        <translation>Supprimer le second facteur « %1 » ?</translation>
    </message>
    <message>
        <source>The user will sign in without it, and can add another one.</source>
        <translation>L’utilisateur se connectera sans ce facteur et pourra en ajouter un autre.</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>What you have changed about %1 has not been saved.</source>
        <translation>Vos modifications de %1 n’ont pas été enregistrées.</translation>
    </message>
    <message>
        <source>Go back to save it, or drop it.</source>
        <translation>Revenez en arrière pour les enregistrer, ou abandonnez-les.</translation>
    </message>
    <message>
        <source>Drop Changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>What you have changed was dropped.</source>
        <translation>Vos modifications ont été abandonnées.</translation>
    </message>
    <message>
        <source>Bring Back</source>
        <translation>Récupérer</translation>
    </message>
</context>
<context>
    <name>latchkey::console::InviteDialog</name>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;Inviter</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Adresses e-mail</translation>
    </message>
    <message>
        <source>One or many, with commas, blanks or lines between them</source>
        <translation>Une ou plusieurs, séparées par des virgules, des espaces ou des sauts de ligne</translation>
    </message>
    <message>
        <source>&amp;Whoever is invited gets a mail with a link to sign in with.</source>
        <translation>&amp;Toute personne invitée reçoit un e-mail avec un lien de connexion.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will be invited.</source>
        <translation>
            <numerusform>%Ln personne sera invitée.</numerusform>
            <numerusform>%Ln personnes seront invitées.</numerusform>
        </translation>
    </message>
    <message>
        <source>No e-mail addresses, left out: %1</source>
        <translation>Adresses e-mail non valides, omises : %1</translation>
    </message>
    <message>
        <source>More than once, invited once: %1</source>
        <translation>En plusieurs exemplaires, invitées une seule fois : %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln people can be invited at once.</source>
        <translation>
            <numerusform>Au plus %Ln personne peut être invitée à la fois.</numerusform>
            <numerusform>Au plus %Ln personnes peuvent être invitées à la fois.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::JobPane</name>
    <message>
        <source>Nothing is under way.</source>
        <translation>Aucune tâche en cours.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
</context>
<context>
    <name>latchkey::console::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress of “%1”</source>
        <translation>Progression de « %1 »</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <translation>Annuler « %1 »</translation>
    </message>
    <message>
        <source>Remove “%1” from the list</source>
        <translation>Retirer « %1 » de la liste</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
</context>
<context>
    <name>latchkey::console::JsonEditor</name>
    <message>
        <source>An object in braces is needed.</source>
        <translation>Un objet entre accolades est requis.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>%1 as JSON</source>
        <translation>%1 en JSON</translation>
    </message>
    <message>
        <source>%1 as fields</source>
        <translation>%1 sous forme de champs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Add a field to %1</source>
        <translation>Ajouter un champ à %1</translation>
    </message>
    <message>
        <source>Remove the field from %1</source>
        <translation>Supprimer le champ de %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1 : %2</translation>
    </message>
    <message>
        <source>name</source>
        <comment>a field that is new</comment>
        <translation>nom</translation>
    </message>
    <message>
        <source>name %1</source>
        <comment>a field that is new</comment>
        <translation>nom %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Connecté en tant que</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a person on a server</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>The server at %1 does not answer. Trying again…</source>
        <translation>Le serveur à l’adresse %1 ne répond pas. Nouvelle tentative…</translation>
    </message>
    <message>
        <source>The server is back.</source>
        <translation>Le serveur est de nouveau disponible.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::Manual</name>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Détails du message</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MomentRange</name>
    <message>
        <source>Any time</source>
        <translation>N’importe quand</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Dernières 24 heures</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>365 derniers jours</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>Entre deux dates</translation>
    </message>
    <message>
        <source>%1: first day</source>
        <translation>%1 : premier jour</translation>
    </message>
    <message>
        <source>%1: last day</source>
        <translation>%1 : dernier jour</translation>
    </message>
</context>
<context>
    <name>latchkey::console::PreferencesDialog</name>
    <message>
        <source>The console speaks it from its next start on.</source>
        <translation>La console utilisera cette langue à partir de son prochain démarrage.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Général</translation>
    </message>
    <message>
        <source>Ser&amp;vers</source>
        <translation>Ser&amp;veurs</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Raccourcis</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Server at start</source>
        <translation>Serveur au démarrage</translation>
    </message>
    <message>
        <source>Minutes without input until the console locks</source>
        <translation>Minutes d’inactivité avant le verrouillage de la console</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Locking signs you out. The window shows the same again when you have signed in.</source>
        <translation>Le verrouillage vous déconnecte. La fenêtre affiche de nouveau la même chose une fois que vous vous êtes reconnecté.</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Langue :</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>&amp;Apparence :</translation>
    </message>
    <message>
        <source>Server at sta&amp;rt:</source>
        <translation>Serveur au &amp;démarrage :</translation>
    </message>
    <message>
        <source>Loc&amp;k after minutes without input:</source>
        <translation>Verr&amp;ouiller après (minutes d’inactivité) :</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>The one used last</source>
        <translation>Le dernier utilisé</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ProfileDialog</name>
    <message>
        <source>Edit Server</source>
        <translation>Modifier le serveur</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nom du serveur</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom :</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse :</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>&amp;Couleur :</translation>
    </message>
    <message>
        <source>Certificate:</source>
        <translation>Certificat :</translation>
    </message>
    <message>
        <source>This server may only show the certificate that you trusted.</source>
        <translation>Ce serveur ne peut présenter que le certificat auquel vous avez fait confiance.</translation>
    </message>
    <message>
        <source>&amp;Forget the Certificate</source>
        <translation>&amp;Oublier le certificat</translation>
    </message>
    <message>
        <source>This server has to show a certificate that this computer trusts.</source>
        <translation>Ce serveur doit présenter un certificat auquel cet ordinateur fait confiance.</translation>
    </message>
    <message>
        <source>Enter the address of a Latchkey server, such as https://auth.example.org.</source>
        <translation>Saisissez l’adresse d’un serveur Latchkey, par exemple https://auth.example.org.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ProfilesPage</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>A server is added by signing in to it.</source>
        <translation>Un serveur est ajouté lorsque vous vous y connectez.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name, an address</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Remove Server</source>
        <translation>Retirer le serveur</translation>
    </message>
    <message>
        <source>Remove “%1” from the console?</source>
        <translation>Retirer « %1 » de la console ?</translation>
    </message>
    <message>
        <source>What the keychain has of it is deleted as well. On the server nothing changes.</source>
        <translation>Ce que le trousseau contient à son sujet est également supprimé. Rien ne change sur le serveur.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ServerPage</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>En cours d’envoi</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>Send Test &amp;Mail</source>
        <translation>Envoyer un e-mail de &amp;test</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Test mail</source>
        <translation>E-mail de test</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Filter settings</source>
        <translation>Filtrer les paramètres</translation>
    </message>
    <message>
        <source>Name, value or meaning</source>
        <translation>Nom, valeur ou signification</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Send test mail</source>
        <translation>Envoyer un e-mail de test</translation>
    </message>
    <message>
        <source>What was said to the mail server, and what it answered</source>
        <translation>Ce qui a été dit au serveur de messagerie et ce qu’il a répondu</translation>
    </message>
    <message>
        <source>Your role may look at this, but not change anything.</source>
        <translation>Votre rôle permet de consulter cette page, mais pas d’y modifier quoi que ce soit.</translation>
    </message>
    <message>
        <source>Select the mails that are to be sent again.</source>
        <translation>Sélectionnez les e-mails à renvoyer.</translation>
    </message>
    <message>
        <source>Running · version %1</source>
        <translation>En cours d’exécution · version %1</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmés</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Non confirmés</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Bannis</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonymes</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimés</translation>
    </message>
    <message>
        <source>With a second factor</source>
        <translation>Avec un second facteur</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>Jamais connectés</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administrateurs</translation>
    </message>
    <message>
        <source>Active sessions</source>
        <translation>Sessions actives</translation>
    </message>
    <message>
        <source>Mails that wait</source>
        <translation>E-mails en attente</translation>
    </message>
    <message>
        <source>Mails given up</source>
        <translation>E-mails abandonnés</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln utilisateur</numerusform>
            <numerusform>%Ln utilisateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>The mail server took it.</source>
        <translation>Le serveur de messagerie l’a accepté.</translation>
    </message>
    <message>
        <source>The mail server did not take it.</source>
        <translation>Le serveur de messagerie ne l’a pas accepté.</translation>
    </message>
    <message>
        <source>Waiting for the mail server…</source>
        <translation>En attente du serveur de messagerie…</translation>
    </message>
    <message>
        <source>No mails</source>
        <translation>Aucun e-mail</translation>
    </message>
    <message>
        <source>What the server mails is listed here.</source>
        <translation>Les e-mails que le serveur envoie s’affichent ici.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ShortcutsPage</name>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Réinitialiser</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>Filtrer les commandes</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>Keys of the command</source>
        <translation>Touches de la commande</translation>
    </message>
    <message>
        <source>&amp;Keys:</source>
        <translation>&amp;Touches :</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Aucun</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>Tout réin&amp;itialiser</translation>
    </message>
    <message>
        <source>%1 is already the shortcut of “%2”.</source>
        <translation>%1 est déjà le raccourci de « %2 ».</translation>
    </message>
    <message>
        <source>%1 alone is needed for typing and moving around. Hold Ctrl or Alt with it.</source>
        <translation>%1 sans autre touche sert à la saisie et aux déplacements. Maintenez Ctrl ou Alt enfoncée en même temps.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SignInDialog</name>
    <message>
        <source>Sign In</source>
        <translation>Connexion</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SignInForm</name>
    <message>
        <source>E&amp;dit…</source>
        <translation>Mo&amp;difier…</translation>
    </message>
    <message>
        <source>&amp;E-mail and password</source>
        <translation>&amp;E-mail et mot de passe</translation>
    </message>
    <message>
        <source>Service &amp;key</source>
        <translation>&amp;Clé de service</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>E-&amp;mail :</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>&amp;Stay signed in on this computer</source>
        <translation>&amp;Rester connecté sur cet ordinateur</translation>
    </message>
    <message>
        <source>This computer has no keychain, so nothing is kept: you will be signed in until the console is closed.</source>
        <translation>Cet ordinateur n’a pas de trousseau, rien n’est donc conservé : vous resterez connecté jusqu’à la fermeture de la console.</translation>
    </message>
    <message>
        <source>Se&amp;rver:</source>
        <translation>Ser&amp;veur :</translation>
    </message>
    <message>
        <source>With:</source>
        <translation>Avec :</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows for this server.</source>
        <translation>Saisissez le code que votre application d’authentification affiche pour ce serveur.</translation>
    </message>
    <message>
        <source>Code of the authenticator app</source>
        <translation>Code de l’application d’authentification</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>Autre serveur…</translation>
    </message>
    <message>
        <source>Ke&amp;y:</source>
        <translation>C&amp;lé :</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>Mot de &amp;passe :</translation>
    </message>
    <message>
        <source>Service key</source>
        <translation>Clé de service</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Paste a service key, such as service_role.</source>
        <translation>Collez une clé de service, par exemple service_role.</translation>
    </message>
    <message>
        <source>Enter e-mail address and password.</source>
        <translation>Saisissez l’adresse e-mail et le mot de passe.</translation>
    </message>
    <message>
        <source>Enter the address of a Latchkey server, such as https://auth.example.org.</source>
        <translation>Saisissez l’adresse d’un serveur Latchkey, par exemple https://auth.example.org.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion…</translation>
    </message>
</context>
<context>
    <name>latchkey::console::StartPage</name>
    <message>
        <source>Sign in to Latchkey</source>
        <translation>Se connecter à Latchkey</translation>
    </message>
    <message>
        <source>&amp;Use This Server</source>
        <translation>&amp;Utiliser ce serveur</translation>
    </message>
    <message>
        <source>Command that makes an administrator</source>
        <translation>Commande qui crée un administrateur</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>No administrator yet? This command makes one. Run it where the server runs; it asks for a password.</source>
        <translation>Pas encore d’administrateur ? Cette commande en crée un. Exécutez-la là où le serveur s’exécute ; elle demande un mot de passe.</translation>
    </message>
    <message>
        <source>Latchkey %1 runs on this computer, at %2.</source>
        <translation>Latchkey %1 s’exécute sur cet ordinateur, à l’adresse %2.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserActivity</name>
    <message>
        <source>Open in Audit Log</source>
        <translation>Ouvrir dans le journal d’audit</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Open in audit log</source>
        <translation>Ouvrir dans le journal d’audit</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserExport</name>
    <message>
        <source>Export users to %1</source>
        <translation>Exporter les utilisateurs vers %1</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation>Écrit dans %2 : %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserFacts</name>
    <message>
        <source>Authenticator app</source>
        <translation>Application d’authentification</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>Clé de sécurité</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bannissement</translation>
    </message>
    <message>
        <source>Until:</source>
        <translation>Jusqu’au :</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Motif :</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Se connecte avec</translation>
    </message>
    <message>
        <source>Last sign-in: %1</source>
        <translation>Dernière connexion : %1</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>name of a field</comment>
        <translation>%1 :</translation>
    </message>
    <message>
        <source>Second factors</source>
        <translation>Seconds facteurs</translation>
    </message>
    <message>
        <source>%1 (not verified)</source>
        <translation>%1 (non vérifié)</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Ajouté : %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove the factor %1</source>
        <translation>Supprimer le facteur %1</translation>
    </message>
    <message>
        <source>Created:</source>
        <translation>Création :</translation>
    </message>
    <message>
        <source>Last sign-in:</source>
        <translation>Dernière connexion :</translation>
    </message>
    <message>
        <source>Changed:</source>
        <translation>Modification :</translation>
    </message>
    <message>
        <source>E-mail confirmed:</source>
        <translation>E-mail confirmé :</translation>
    </message>
    <message>
        <source>Phone confirmed:</source>
        <translation>Téléphone confirmé :</translation>
    </message>
    <message>
        <source>Invited:</source>
        <translation>Invitation :</translation>
    </message>
    <message>
        <source>Confirmation sent:</source>
        <translation>Confirmation envoyée :</translation>
    </message>
    <message>
        <source>Recovery sent:</source>
        <translation>Récupération envoyée :</translation>
    </message>
    <message>
        <source>New e-mail asked for:</source>
        <translation>Nouvel e-mail demandé :</translation>
    </message>
    <message>
        <source>New phone asked for:</source>
        <translation>Nouveau téléphone demandé :</translation>
    </message>
    <message>
        <source>Deleted:</source>
        <translation>Suppression :</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserFilters</name>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Dernière connexion</translation>
    </message>
    <message>
        <source>Clear &amp;Filters</source>
        <translation>Effacer les &amp;filtres</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Any role</source>
        <translation>Tous les rôles</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Se connecte avec</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Toute méthode</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rôle</translation>
    </message>
    <message>
        <source>Signs in &amp;with</source>
        <translation>Se connecte &amp;avec</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserForm</name>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Roles to choose from</source>
        <translation>Rôles disponibles</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>E-mail confirmed</source>
        <translation>E-mail confirmé</translation>
    </message>
    <message>
        <source>Phone confirmed</source>
        <translation>Téléphone confirmé</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>A new password ends all sessions of the user.</source>
        <translation>Un nouveau mot de passe met fin à toutes les sessions de l’utilisateur.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom :</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>E-&amp;mail :</translation>
    </message>
    <message>
        <source>&amp;Phone:</source>
        <translation>&amp;Téléphone :</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>&amp;Rôle :</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Mot de &amp;passe :</translation>
    </message>
    <message>
        <source>An e-mail address, a phone number and a role can be changed, but not removed.</source>
        <translation>Une adresse e-mail, un numéro de téléphone et un rôle peuvent être modifiés, mais pas supprimés.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserHeader</name>
    <message>
        <source>Nameless</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Second facteur</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserImport</name>
    <message>
        <source>Line %L1: a quotation mark is not closed.</source>
        <translation>Ligne %L1 : un guillemet n’est pas fermé.</translation>
    </message>
    <message>
        <source>Line %L1: a cell is too long.</source>
        <translation>Ligne %L1 : une cellule est trop longue.</translation>
    </message>
    <message>
        <source>Line %L1: too many cells.</source>
        <translation>Ligne %L1 : trop de cellules.</translation>
    </message>
    <message>
        <source>Line %L1: this is not in the encoding of the file.</source>
        <translation>Ligne %L1 : elle ne respecte pas l’encodage du fichier.</translation>
    </message>
    <message>
        <source>Somebody cancelled the job on the server.</source>
        <translation>Quelqu’un a annulé la tâche sur le serveur.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserMetadata</name>
    <message>
        <source>User metadata</source>
        <translation>Métadonnées de l’utilisateur</translation>
    </message>
    <message>
        <source>App metadata</source>
        <translation>Métadonnées de l’application</translation>
    </message>
    <message>
        <source>The user can see and change this.</source>
        <translation>L’utilisateur peut les voir et les modifier.</translation>
    </message>
    <message>
        <source>The user can see this, and only administrators change it.</source>
        <translation>L’utilisateur peut les voir, mais seuls les administrateurs les modifient.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserSelection</name>
    <message numerus="yes">
        <source>At most %Ln users can be selected one by one. Search or filter for them, and select all.</source>
        <translation>
            <numerusform>Au plus %Ln utilisateur peut être sélectionné individuellement. Recherchez ou filtrez les utilisateurs, puis sélectionnez tout.</numerusform>
            <numerusform>Au plus %Ln utilisateurs peuvent être sélectionnés un par un. Recherchez ou filtrez les utilisateurs, puis sélectionnez tout.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is done to one user after the other, and to at most %Ln at a time. Select fewer.</source>
        <translation>
            <numerusform>Cela se fait un utilisateur après l’autre, pour %Ln au plus à la fois. Sélectionnez-en moins.</numerusform>
            <numerusform>Cela se fait un utilisateur après l’autre, pour %Ln au plus à la fois. Sélectionnez-en moins.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserSessions</name>
    <message>
        <source>End</source>
        <translation>Mettre fin</translation>
    </message>
    <message>
        <source>End All</source>
        <translation>Mettre fin à toutes</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>End the selected sessions</source>
        <translation>Mettre fin aux sessions sélectionnées</translation>
    </message>
    <message>
        <source>End all sessions</source>
        <translation>Mettre fin à toutes les sessions</translation>
    </message>
    <message>
        <source>%1 (this is you)</source>
        <translation>%1 (c’est vous)</translation>
    </message>
    <message>
        <source>End All Sessions</source>
        <translation>Mettre fin à toutes les sessions</translation>
    </message>
    <message>
        <source>These are the newest %L1 of %L2 sessions.</source>
        <translation>Voici les %L1 sessions les plus récentes sur %L2.</translation>
    </message>
    <message>
        <source>End all sessions of this user?</source>
        <translation>Mettre fin à toutes les sessions de cet utilisateur ?</translation>
    </message>
    <message>
        <source>The user has to sign in again everywhere.</source>
        <translation>L’utilisateur devra se reconnecter partout.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserTableModel</name>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Non confirmé</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invité</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonyme</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Banni</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Se connecte avec</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Dernière connexion</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserUndo</name>
    <message>
        <source>&amp;Undo Changing the Metadata</source>
        <translation>&amp;Annuler la modification des métadonnées</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation>L’état précédent a été rétabli.</translation>
    </message>
    <message>
        <source>Put back what was changed</source>
        <translation>Rétablir ce qui a été modifié</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserVerbs</name>
    <message>
        <source>End all sessions of %1?</source>
        <translation>Mettre fin à toutes les sessions de %1 ?</translation>
    </message>
    <message numerus="yes">
        <source>This concerns %Ln users.</source>
        <translation>
            <numerusform>Cela concerne %Ln utilisateur.</numerusform>
            <numerusform>Cela concerne %Ln utilisateurs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were refused. The report of the job says why.</source>
        <translation>
            <numerusform>%Ln utilisateur a été refusé. Le rapport de la tâche indique pourquoi.</numerusform>
            <numerusform>%Ln utilisateurs ont été refusés. Le rapport de la tâche indique pourquoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done: meanwhile the list has other users. Look at it again, then repeat.</source>
        <translation>Rien n’a été fait : entre-temps, les utilisateurs de la liste ont changé. Vérifiez-la, puis recommencez.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UsersPage</name>
    <message>
        <source>Search by e-mail, name, phone or id</source>
        <translation>Rechercher par e-mail, nom, téléphone ou identifiant</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Aucun utilisateur pour l’instant</translation>
    </message>
    <message>
        <source>Nobody&apos;s e-mail address, name, phone number or id has this in it.</source>
        <translation>Aucune adresse e-mail, aucun nom, numéro de téléphone ou identifiant ne contient ce texte.</translation>
    </message>
    <message>
        <source>Nobody fits the filters on the left.</source>
        <translation>Aucun utilisateur ne correspond aux filtres de gauche.</translation>
    </message>
    <message>
        <source>Whoever signs up appears here.</source>
        <translation>Les personnes qui s’inscrivent apparaissent ici.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln utilisateur</numerusform>
            <numerusform>%Ln utilisateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln users</source>
        <translation>
            <numerusform>Plus de %Ln utilisateur</numerusform>
            <numerusform>Plus de %Ln utilisateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln sélectionné</numerusform>
            <numerusform>%Ln sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln of the selected users were copied: the others are not loaded. Export them instead.</source>
        <translation>
            <numerusform>Seul %Ln des utilisateurs sélectionnés a été copié : les autres ne sont pas chargés. Exportez-les plutôt.</numerusform>
            <numerusform>Seuls %Ln des utilisateurs sélectionnés ont été copiés : les autres ne sont pas chargés. Exportez-les plutôt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UsersTable</name>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
</context>
<context>
    <name>latchkey::console::WindowVerbs</name>
    <message>
        <source>Search users for “%1”</source>
        <translation>Rechercher « %1 » parmi les utilisateurs</translation>
    </message>
    <message numerus="yes">
        <source>Locked: nobody has used the console for %Ln minutes.</source>
        <translation>
            <numerusform>Verrouillée : personne n’a utilisé la console depuis %Ln minute.</numerusform>
            <numerusform>Verrouillée : personne n’a utilisé la console depuis %Ln minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Administers the users of a Latchkey server.</source>
        <translation>Administre les utilisateurs d’un serveur Latchkey.</translation>
    </message>
    <message>
        <source>The server to begin with.</source>
        <translation>Le serveur avec lequel commencer.</translation>
    </message>
    <message>
        <source>The folder of the settings.</source>
        <translation>Le dossier des paramètres.</translation>
    </message>
</context>
</TS>
