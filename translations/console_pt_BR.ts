<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>E&amp;xibir</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuário</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Ajuda</translation>
    </message>
    <message>
        <source>S&amp;witch Server…</source>
        <translation>&amp;Trocar de servidor…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Bloquear</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>En&amp;cerrar sessão</translation>
    </message>
    <message>
        <source>&amp;Import Users…</source>
        <translation>&amp;Importar usuários…</translation>
    </message>
    <message>
        <source>&amp;Export Users…</source>
        <translation>&amp;Exportar usuários…</translation>
    </message>
    <message>
        <source>Export Se&amp;lected Users…</source>
        <translation>Exportar usuários se&amp;lecionados…</translation>
    </message>
    <message>
        <source>Export &amp;Audit Log…</source>
        <translation>Exportar log de &amp;auditoria…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>&amp;Copy E-mail Address</source>
        <translation>&amp;Copiar endereço de e-mail</translation>
    </message>
    <message>
        <source>Copy &amp;Id</source>
        <translation>Copiar &amp;ID</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copiar como &amp;JSON</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Selecionar &amp;tudo</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Localizar</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Preferências…</translation>
    </message>
    <message>
        <source>&amp;Save Changes</source>
        <translation>&amp;Salvar alterações</translation>
    </message>
    <message>
        <source>Re&amp;vert Changes</source>
        <translation>&amp;Reverter alterações</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>&amp;Usuários</translation>
    </message>
    <message>
        <source>&amp;Audit Log</source>
        <translation>&amp;Log de auditoria</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Atualizar</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Fechar mensagem</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Tarefas</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>&amp;Barra lateral</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspetor</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Comandos…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>Making Ad&amp;ministrators</source>
        <translation>Criar &amp;administradores</translation>
    </message>
    <message>
        <source>&amp;Configuring the Server</source>
        <translation>Configurar o &amp;servidor</translation>
    </message>
    <message>
        <source>&amp;About Latchkey</source>
        <translation>S&amp;obre o Latchkey</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Sobre o &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;New User…</source>
        <translation>&amp;Novo usuário…</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>&amp;Convidar…</translation>
    </message>
    <message>
        <source>&amp;Ban…</source>
        <translation>&amp;Banir…</translation>
    </message>
    <message>
        <source>&amp;Unban</source>
        <translation>&amp;Remover banimento</translation>
    </message>
    <message>
        <source>&amp;End Sessions…</source>
        <translation>Encerrar &amp;sessões…</translation>
    </message>
    <message>
        <source>Send &amp;Recovery Mail</source>
        <translation>Env&amp;iar e-mail de recuperação</translation>
    </message>
    <message>
        <source>Send &amp;Magic Link</source>
        <translation>Enviar link &amp;mágico</translation>
    </message>
    <message>
        <source>Copy Recovery &amp;Link</source>
        <translation>Copiar &amp;link de recuperação</translation>
    </message>
    <message>
        <source>Cop&amp;y Magic Link</source>
        <translation>Co&amp;piar link mágico</translation>
    </message>
    <message>
        <source>Set R&amp;ole…</source>
        <translation>&amp;Definir função…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Excluir…</translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>Signing in without an account is switched off on this server.</source>
        <translation>O acesso sem conta está desativado neste servidor.</translation>
    </message>
    <message>
        <source>The server could not read the request.</source>
        <translation>O servidor não conseguiu ler a solicitação.</translation>
    </message>
    <message>
        <source>The server does not accept this key or session.</source>
        <translation>O servidor não aceita esta chave ou sessão.</translation>
    </message>
    <message>
        <source>This server asks for a captcha, which the console cannot show. Use a service key.</source>
        <translation>Este servidor exige um captcha, que o console não pode mostrar. Use uma chave de serviço.</translation>
    </message>
    <message>
        <source>Something else was changing this at the same moment.</source>
        <translation>Outra operação estava alterando o mesmo item no mesmo momento.</translation>
    </message>
    <message>
        <source>This provider does not exist any more.</source>
        <translation>Este provedor não existe mais.</translation>
    </message>
    <message>
        <source>This is no e-mail address that the server accepts.</source>
        <translation>Este não é um endereço de e-mail que o servidor aceite.</translation>
    </message>
    <message>
        <source>This server sends no mail to this address.</source>
        <translation>Este servidor não envia e-mails para este endereço.</translation>
    </message>
    <message>
        <source>This identity cannot be removed: another user has its e-mail address.</source>
        <translation>Esta identidade não pode ser removida: outro usuário tem o endereço de e-mail dela.</translation>
    </message>
    <message>
        <source>Another user has this e-mail address.</source>
        <translation>Outro usuário tem este endereço de e-mail.</translation>
    </message>
    <message>
        <source>This e-mail address has not been confirmed yet.</source>
        <translation>Este endereço de e-mail ainda não foi confirmado.</translation>
    </message>
    <message>
        <source>Signing in with e-mail is switched off on this server.</source>
        <translation>O acesso com e-mail está desativado neste servidor.</translation>
    </message>
    <message>
        <source>This is switched off on this server.</source>
        <translation>Este recurso está desativado neste servidor.</translation>
    </message>
    <message>
        <source>The request is too long for the server.</source>
        <translation>A solicitação é longa demais para o servidor.</translation>
    </message>
    <message>
        <source>A hook of the server gave an answer that the server cannot use.</source>
        <translation>Um hook do servidor deu uma resposta que o servidor não pode usar.</translation>
    </message>
    <message>
        <source>A hook of the server did not answer in time.</source>
        <translation>Um hook do servidor não respondeu a tempo.</translation>
    </message>
    <message>
        <source>Another user has this identity.</source>
        <translation>Outro usuário tem esta identidade.</translation>
    </message>
    <message>
        <source>This identity does not exist any more.</source>
        <translation>Esta identidade não existe mais.</translation>
    </message>
    <message>
        <source>The second factor is needed for this.</source>
        <translation>O segundo fator é necessário para isto.</translation>
    </message>
    <message>
        <source>E-mail address or password is wrong.</source>
        <translation>O endereço de e-mail ou a senha está incorreta.</translation>
    </message>
    <message>
        <source>This invitation is gone or has expired.</source>
        <translation>Este convite não existe mais ou expirou.</translation>
    </message>
    <message>
        <source>The code came too late. Enter the next one.</source>
        <translation>O código chegou tarde demais. Digite o próximo.</translation>
    </message>
    <message>
        <source>This factor is gone.</source>
        <translation>Este fator não existe mais.</translation>
    </message>
    <message>
        <source>The code has to be entered on the computer that asked for it.</source>
        <translation>O código precisa ser digitado no computador que o solicitou.</translation>
    </message>
    <message>
        <source>This second factor is switched off on this server.</source>
        <translation>Este segundo fator está desativado neste servidor.</translation>
    </message>
    <message>
        <source>The code is wrong.</source>
        <translation>O código está incorreto.</translation>
    </message>
    <message>
        <source>The code was not accepted.</source>
        <translation>O código não foi aceito.</translation>
    </message>
    <message>
        <source>The server asks for a sign-in.</source>
        <translation>O servidor exige que você entre.</translation>
    </message>
    <message>
        <source>This account may not do that.</source>
        <translation>Esta conta não tem permissão para fazer isso.</translation>
    </message>
    <message>
        <source>This server cannot do that yet.</source>
        <translation>Este servidor ainda não consegue fazer isso.</translation>
    </message>
    <message>
        <source>Signing in with a mailed link or code is switched off on this server.</source>
        <translation>O acesso com um link ou código enviado por e-mail está desativado neste servidor.</translation>
    </message>
    <message>
        <source>The link or code has expired.</source>
        <translation>O link ou código expirou.</translation>
    </message>
    <message>
        <source>Too many mails were sent. Wait a while.</source>
        <translation>E-mails demais foram enviados. Aguarde um pouco.</translation>
    </message>
    <message>
        <source>Too many requests. Wait a while.</source>
        <translation>Solicitações demais. Aguarde um pouco.</translation>
    </message>
    <message>
        <source>Too many text messages were sent. Wait a while.</source>
        <translation>Mensagens de texto demais foram enviadas. Aguarde um pouco.</translation>
    </message>
    <message>
        <source>Another user has this phone number.</source>
        <translation>Outro usuário tem este número de telefone.</translation>
    </message>
    <message>
        <source>This phone number has not been confirmed yet.</source>
        <translation>Este número de telefone ainda não foi confirmado.</translation>
    </message>
    <message>
        <source>Signing in with a phone number is switched off on this server.</source>
        <translation>O acesso com número de telefone está desativado neste servidor.</translation>
    </message>
    <message>
        <source>This provider is switched off on this server.</source>
        <translation>Este provedor está desativado neste servidor.</translation>
    </message>
    <message>
        <source>The session was used from elsewhere and has ended.</source>
        <translation>A sessão foi usada em outro lugar e foi encerrada.</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>A sessão foi encerrada.</translation>
    </message>
    <message>
        <source>That is more than the server takes at once.</source>
        <translation>Isso é mais do que o servidor aceita de uma vez.</translation>
    </message>
    <message>
        <source>The server took too long.</source>
        <translation>O servidor demorou demais.</translation>
    </message>
    <message>
        <source>The new password is the old one.</source>
        <translation>A nova senha é igual à antiga.</translation>
    </message>
    <message>
        <source>The server is busy, or its database is away. Try again in a moment.</source>
        <translation>O servidor está ocupado ou o banco de dados dele está indisponível. Tente novamente em instantes.</translation>
    </message>
    <message>
        <source>The session has expired.</source>
        <translation>A sessão expirou.</translation>
    </message>
    <message>
        <source>Sign-ups are switched off on this server.</source>
        <translation>Os cadastros estão desativados neste servidor.</translation>
    </message>
    <message>
        <source>A user&apos;s last identity cannot be removed.</source>
        <translation>A última identidade de um usuário não pode ser removida.</translation>
    </message>
    <message>
        <source>The text message could not be sent.</source>
        <translation>Não foi possível enviar a mensagem de texto.</translation>
    </message>
    <message>
        <source>Something went wrong in the server. Its log tells more.</source>
        <translation>Algo deu errado no servidor. O log dele traz mais detalhes.</translation>
    </message>
    <message>
        <source>This user exists already.</source>
        <translation>Este usuário já existe.</translation>
    </message>
    <message>
        <source>This account is banned.</source>
        <translation>Esta conta está banida.</translation>
    </message>
    <message>
        <source>This user does not exist any more.</source>
        <translation>Este usuário não existe mais.</translation>
    </message>
    <message>
        <source>This user is managed by another system.</source>
        <translation>Este usuário é gerenciado por outro sistema.</translation>
    </message>
    <message>
        <source>The password is too weak.</source>
        <translation>A senha é fraca demais.</translation>
    </message>
    <message>
        <source>Somebody else has changed this user meanwhile.</source>
        <translation>Enquanto isso, outra pessoa alterou este usuário.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>O servidor não responde.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one you trusted.</source>
        <translation>O servidor apresenta um certificado diferente daquele em que você confiou.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be checked: this machine does not know who made it.</source>
        <translation>O certificado do servidor não pode ser verificado: este computador não sabe quem o emitiu.</translation>
    </message>
    <message>
        <source>What answers there is not Latchkey.</source>
        <translation>O que responde nesse endereço não é o Latchkey.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Sua sessão foi encerrada. Entre novamente.</translation>
    </message>
    <message>
        <source>This is the last administrator. Make somebody else an administrator first, so that nobody is locked out.</source>
        <translation>Este é o último administrador. Primeiro torne outra pessoa administradora, para que ninguém fique sem acesso.</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>Unknown device</source>
        <translation>Dispositivo desconhecido</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 em %2</translation>
    </message>
</context>
<context>
    <name>JobReport</name>
    <message>
        <source>Save Report</source>
        <translation>Salvar relatório</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Não foi possível gravar o arquivo: %1</translation>
    </message>
</context>
<context>
    <name>LastAdministrator</name>
    <message>
        <source>Last Administrator</source>
        <translation>Último administrador</translation>
    </message>
    <message>
        <source>Do it to %1, the last administrator?</source>
        <translation>Fazer isto com %1, o último administrador?</translation>
    </message>
    <message>
        <source>Afterwards only a service key, or “latchkey-server” on the server&apos;s own machine, lets anybody manage it.</source>
        <translation>Depois disso, só uma chave de serviço, ou o “latchkey-server” na própria máquina do servidor, permite administrá-lo.</translation>
    </message>
    <message>
        <source>Do It Anyway</source>
        <translation>Fazer mesmo assim</translation>
    </message>
    <message>
        <source>Do It Anyway…</source>
        <translation>Fazer mesmo assim…</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Type “%1” to go on:</source>
        <translation>Digite “%1” para continuar:</translation>
    </message>
</context>
<context>
    <name>UserChange</name>
    <message>
        <source>Ban</source>
        <translation>Banir</translation>
    </message>
    <message>
        <source>Unban</source>
        <translation>Remover banimento</translation>
    </message>
    <message>
        <source>End Sessions</source>
        <translation>Encerrar sessões</translation>
    </message>
    <message>
        <source>Set Role</source>
        <translation>Definir função</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message numerus="yes">
        <source>Ban %Ln users</source>
        <translation>
            <numerusform>Banir %Ln usuário</numerusform>
            <numerusform>Banir %Ln usuários</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unban %Ln users</source>
        <translation>
            <numerusform>Remover o banimento de %Ln usuário</numerusform>
            <numerusform>Remover o banimento de %Ln usuários</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End the sessions of %Ln users</source>
        <translation>
            <numerusform>Encerrar as sessões de %Ln usuário</numerusform>
            <numerusform>Encerrar as sessões de %Ln usuários</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the role of %Ln users</source>
        <translation>
            <numerusform>Definir a função de %Ln usuário</numerusform>
            <numerusform>Definir a função de %Ln usuários</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln users</source>
        <translation>
            <numerusform>Excluir %Ln usuário</numerusform>
            <numerusform>Excluir %Ln usuários</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are banned now.</source>
        <translation>
            <numerusform>%Ln usuário está banido agora.</numerusform>
            <numerusform>%Ln usuários estão banidos agora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are no longer banned.</source>
        <translation>
            <numerusform>%Ln usuário não está mais banido.</numerusform>
            <numerusform>%Ln usuários não estão mais banidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sessions of %Ln users have ended.</source>
        <translation>
            <numerusform>As sessões de %Ln usuário foram encerradas.</numerusform>
            <numerusform>As sessões de %Ln usuários foram encerradas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users have another role now.</source>
        <translation>
            <numerusform>%Ln usuário tem outra função agora.</numerusform>
            <numerusform>%Ln usuários têm outra função agora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were deleted.</source>
        <translation>
            <numerusform>%Ln usuário foi excluído.</numerusform>
            <numerusform>%Ln usuários foram excluídos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Banning %Ln Users</source>
        <translation>
            <numerusform>&amp;Desfazer banimento de %Ln usuário</numerusform>
            <numerusform>&amp;Desfazer banimento de %Ln usuários</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Unbanning %Ln Users</source>
        <translation>
            <numerusform>&amp;Desfazer remoção do banimento de %Ln usuário</numerusform>
            <numerusform>&amp;Desfazer remoção do banimento de %Ln usuários</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Setting the Role of %Ln Users</source>
        <translation>
            <numerusform>&amp;Desfazer definição da função de %Ln usuário</numerusform>
            <numerusform>&amp;Desfazer definição da função de %Ln usuários</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever is banned is signed out at once and cannot sign in.</source>
        <translation>Quem é banido é desconectado imediatamente e não pode entrar.</translation>
    </message>
    <message>
        <source>They can sign in again.</source>
        <translation>Eles poderão entrar novamente.</translation>
    </message>
    <message>
        <source>They are signed out everywhere at once, and can sign in again.</source>
        <translation>Eles são desconectados imediatamente em todos os lugares e podem entrar novamente.</translation>
    </message>
    <message>
        <source>The role stands in their access tokens. Those who lose an administrator&apos;s role are signed out.</source>
        <translation>A função consta nos tokens de acesso. Quem perde uma função de administrador é desconectado.</translation>
    </message>
    <message>
        <source>Nobody can undo this.</source>
        <translation>Ninguém pode desfazer isto.</translation>
    </message>
</context>
<context>
    <name>UserColumns</name>
    <message>
        <source>E-mail address</source>
        <translation>Endereço de e-mail</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de telefone</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Password hash</source>
        <translation>Hash da senha</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>E-mail is confirmed</source>
        <translation>E-mail confirmado</translation>
    </message>
    <message>
        <source>Phone is confirmed</source>
        <translation>Telefone confirmado</translation>
    </message>
    <message>
        <source>User metadata (JSON)</source>
        <translation>Metadados do usuário (JSON)</translation>
    </message>
    <message>
        <source>App metadata (JSON)</source>
        <translation>Metadados do aplicativo (JSON)</translation>
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
        <translation>Todos</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmados</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Ainda não confirmados</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>Nunca entraram</translation>
    </message>
    <message>
        <source>With second factor</source>
        <translation>Com segundo fator</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anônimos</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Banidos</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Excluídos</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Convidados</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AboutDialog</name>
    <message>
        <source>About Latchkey</source>
        <translation>Sobre o Latchkey</translation>
    </message>
    <message>
        <source>Latchkey %1</source>
        <translation>Latchkey %1</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texto da licença</translation>
    </message>
    <message>
        <source>The console of Latchkey, an authentication server.</source>
        <translation>O console do Latchkey, um servidor de autenticação.</translation>
    </message>
    <message>
        <source>Latchkey is free software: you may use it, change it and pass it on under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>O Latchkey é software livre: você pode usá-lo, modificá-lo e redistribuí-lo sob a GNU General Public License, versão 3 ou posterior. Ele vem sem nenhuma garantia.</translation>
    </message>
    <message>
        <source>The icons were drawn for Latchkey and are under the same licence.</source>
        <translation>Os ícones foram desenhados para o Latchkey e estão sob a mesma licença.</translation>
    </message>
    <message>
        <source>QtKeychain, which keeps secrets in the system&apos;s keychain, is under the Modified BSD License.</source>
        <translation>O QtKeychain, que guarda segredos no chaveiro do sistema, está sob a licença BSD modificada.</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Sobre</translation>
    </message>
    <message>
        <source>Latchkey is made with Qt %1.</source>
        <translation>O Latchkey é feito com o Qt %1.</translation>
    </message>
    <message>
        <source>Qt is made by The Qt Company and many others, and is used under the GNU Lesser General Public License, version 3.</source>
        <translation>O Qt é feito pela The Qt Company e por muitos outros, e é usado sob a GNU Lesser General Public License, versão 3.</translation>
    </message>
    <message>
        <source>&amp;Qt</source>
        <translation>&amp;Qt</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Licença</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AccountVerbs</name>
    <message>
        <source>A mail with a link for a new password is on its way to %1.</source>
        <translation>Um e-mail com um link para uma nova senha está a caminho de %1.</translation>
    </message>
    <message>
        <source>A mail with a link to sign in with is on its way to %1.</source>
        <translation>Um e-mail com um link para entrar está a caminho de %1.</translation>
    </message>
    <message>
        <source>%1 was created.</source>
        <translation>O usuário %1 foi criado.</translation>
    </message>
    <message>
        <source>%1 was invited.</source>
        <translation>O usuário %1 foi convidado.</translation>
    </message>
    <message numerus="yes">
        <source>Invite %Ln people</source>
        <translation>
            <numerusform>Convidar %Ln pessoa</numerusform>
            <numerusform>Convidar %Ln pessoas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were not invited. The report of the job says why.</source>
        <translation>
            <numerusform>%Ln pessoa não foi convidada. O relatório da tarefa diz o motivo.</numerusform>
            <numerusform>%Ln pessoas não foram convidadas. O relatório da tarefa diz o motivo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were invited.</source>
        <translation>
            <numerusform>%Ln pessoa foi convidada.</numerusform>
            <numerusform>%Ln pessoas foram convidadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>This user has no e-mail address to sign in with.</source>
        <translation>Este usuário não tem um endereço de e-mail com o qual entrar.</translation>
    </message>
    <message>
        <source>The link is in the clipboard. It works once, and whoever has it can sign in as %1.</source>
        <translation>O link está na área de transferência. Ele funciona uma única vez, e quem o tiver pode entrar como %1.</translation>
    </message>
    <message>
        <source>Send Recovery Mails</source>
        <translation>Enviar e-mails de recuperação</translation>
    </message>
    <message>
        <source>Send Magic Links</source>
        <translation>Enviar links mágicos</translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link for a new password?</source>
        <translation>
            <numerusform>Enviar a %Ln usuário um link para uma nova senha?</numerusform>
            <numerusform>Enviar a %Ln usuários um link para uma nova senha?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link to sign in with?</source>
        <translation>
            <numerusform>Enviar a %Ln usuário um link para entrar?</numerusform>
            <numerusform>Enviar a %Ln usuários um link para entrar?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them gets a mail of their own.</source>
        <translation>Cada um recebe seu próprio e-mail.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message numerus="yes">
        <source>Send mails to %Ln users</source>
        <translation>
            <numerusform>Enviar um e-mail a %Ln usuário</numerusform>
            <numerusform>Enviar e-mails a %Ln usuários</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails could not be sent. The report of the job says why.</source>
        <translation>
            <numerusform>Não foi possível enviar %Ln e-mail. O relatório da tarefa diz por quê.</numerusform>
            <numerusform>Não foi possível enviar %Ln e-mails. O relatório da tarefa diz por quê.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails are on their way.</source>
        <translation>
            <numerusform>%Ln e-mail está a caminho.</numerusform>
            <numerusform>%Ln e-mails estão a caminho.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditExport</name>
    <message>
        <source>Export the audit log to %1</source>
        <translation>Exportar o log de auditoria para %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written to %1</source>
        <translation>
            <numerusform>%Ln entrada gravada em %1</numerusform>
            <numerusform>%Ln entradas gravadas em %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written</source>
        <translation>
            <numerusform>%Ln entrada gravada</numerusform>
            <numerusform>%Ln entradas gravadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditPage</name>
    <message>
        <source>By: name or id</source>
        <translation>Por: nome ou ID</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>To: id of a user</source>
        <translation>Para: ID de um usuário</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Endereço IP</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>Ao &amp;vivo</translation>
    </message>
    <message>
        <source>&amp;Only This User</source>
        <translation>&amp;Somente este usuário</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Quem fez</translation>
    </message>
    <message>
        <source>Whom it happened to</source>
        <translation>Quem foi afetado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Qualquer momento</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Últimas 24 horas</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 dias</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 dias</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Ao vivo</translation>
    </message>
    <message>
        <source>Show entries as they come</source>
        <translation>Mostrar as entradas conforme chegam</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Log de auditoria</translation>
    </message>
    <message>
        <source>Fields of the entry</source>
        <translation>Campos da entrada</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>The entry as JSON</source>
        <translation>A entrada como JSON</translation>
    </message>
    <message>
        <source>Only this user</source>
        <translation>Somente este usuário</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Export Audit Log</source>
        <translation>Exportar log de auditoria</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entrada</numerusform>
            <numerusform>%Ln entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln entries</source>
        <translation>
            <numerusform>Mais de %Ln entrada</numerusform>
            <numerusform>Mais de %Ln entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an entry to see all of it.</source>
        <translation>Selecione uma entrada para vê-la por inteiro.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Ainda não há entradas</translation>
    </message>
    <message>
        <source>No entry fits what is asked for above.</source>
        <translation>Nenhuma entrada corresponde ao que se procura acima.</translation>
    </message>
    <message>
        <source>What is done to accounts and to the server is listed here.</source>
        <translation>O que acontece com as contas e com o servidor aparece aqui.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CertificateOffer</name>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Impressão digital SHA-256</translation>
    </message>
    <message>
        <source>&amp;SHA-256 fingerprint:</source>
        <translation>Impressão digital &amp;SHA-256:</translation>
    </message>
    <message>
        <source>&amp;Trust This Certificate</source>
        <translation>&amp;Confiar neste certificado</translation>
    </message>
    <message>
        <source>It is for %1 and valid until %2. If its fingerprint is the one that “latchkey-server tls self-signed” printed, you can trust it.</source>
        <translation>É para %1 e vale até %2. Se a impressão digital for a que “latchkey-server tls self-signed” mostrou, você pode confiar nele.</translation>
    </message>
    <message>
        <source>It is for %1 and valid until %2. If nobody has changed the server&apos;s certificate, somebody else may be listening: ask before you trust it.</source>
        <translation>É para %1 e vale até %2. Se ninguém trocou o certificado do servidor, outra pessoa pode estar escutando: pergunte antes de confiar nele.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeDialog</name>
    <message>
        <source>&amp;What Would Happen</source>
        <translation>O &amp;que aconteceria</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln users that the list shows</source>
        <translation>
            <numerusform>O único usuário (%Ln) que a lista mostra</numerusform>
            <numerusform>Todos os %Ln usuários que a lista mostra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected users</source>
        <translation>
            <numerusform>%Ln usuário selecionado</numerusform>
            <numerusform>%Ln usuários selecionados</numerusform>
        </translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>O que aconteceria</translation>
    </message>
    <message>
        <source>Counts what would become of them. Nothing is changed.</source>
        <translation>Conta o que aconteceria com os usuários. Nada é alterado.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Por quanto tempo</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 horas</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dias</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dias</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 ano</translation>
    </message>
    <message>
        <source>Until somebody unbans them</source>
        <translation>Até alguém remover o banimento</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Outro período</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidade</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dias</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Only administrators see it</source>
        <translation>Somente administradores o veem</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Duração</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Função</translation>
    </message>
    <message>
        <source>Delete for &amp;good</source>
        <translation>&amp;Excluir definitivamente</translation>
    </message>
    <message>
        <source>Nothing is left but what the audit log says.</source>
        <translation>Nada permanece além do que consta no log de auditoria.</translation>
    </message>
    <message>
        <source>Keep an &amp;empty account, so that the id stays taken</source>
        <translation>Manter uma conta &amp;vazia, para que o ID continue ocupado</translation>
    </message>
    <message>
        <source>Address, number, name and sessions are wiped.</source>
        <translation>Endereço, número, nome e sessões são apagados.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Counting: %L1 of %L2</source>
        <translation>Contando: %L1 de %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be changed</source>
        <translation>
            <numerusform>%Ln seria alterado</numerusform>
            <numerusform>%Ln seriam alterados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already</source>
        <translation>
            <numerusform>%Ln já está assim</numerusform>
            <numerusform>%Ln já estão assim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>%Ln é ignorado</numerusform>
            <numerusform>%Ln são ignorados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be refused</source>
        <translation>
            <numerusform>%Ln seria recusado</numerusform>
            <numerusform>%Ln seriam recusados</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Also the last administrator</source>
        <translation>T&amp;ambém o último administrador</translation>
    </message>
    <message>
        <source>Also the last administrator</source>
        <translation>Também o último administrador</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeJob</name>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 de %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln concluído</numerusform>
            <numerusform>%Ln concluídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln ignorado</numerusform>
            <numerusform>%Ln ignorados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln falhou</numerusform>
            <numerusform>%Ln falharam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not begun</source>
        <translation>
            <numerusform>%Ln não iniciado</numerusform>
            <numerusform>%Ln não iniciados</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>Salvar relatório…</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ColourBox</name>
    <message>
        <source>None</source>
        <translation>Nenhuma</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Vermelho</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Laranja</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Verde-azulado</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Cinza</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>What to do, or an e-mail address</source>
        <translation>O que fazer, ou um endereço de e-mail</translation>
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
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>E-mail confirmed</source>
        <translation>E-mail confirmado</translation>
    </message>
    <message>
        <source>Phone confirmed</source>
        <translation>Telefone confirmado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(nenhum)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sim</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>&amp;Manter as minhas</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>&amp;Aceitar as outras</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflito</translation>
    </message>
    <message>
        <source>Somebody else has changed this user meanwhile.</source>
        <translation>Enquanto isso, outra pessoa alterou este usuário.</translation>
    </message>
    <message>
        <source>What somebody else has changed</source>
        <translation>O que outra pessoa alterou</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Valor da outra pessoa</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meu valor</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Manter as minhas alterações</translation>
    </message>
    <message>
        <source>Saves what you have changed, over what they have changed.</source>
        <translation>Salva o que você alterou, substituindo o que a outra pessoa alterou.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Aceitar as alterações da outra pessoa</translation>
    </message>
    <message>
        <source>Drops what you have changed where they have changed it, too.</source>
        <translation>Descarta o que você alterou onde a outra pessoa também alterou.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CreateDialog</name>
    <message>
        <source>&amp;Show</source>
        <translation>M&amp;ostrar</translation>
    </message>
    <message>
        <source>Address and number count as &amp;confirmed</source>
        <translation>Considerar endereço e número como &amp;confirmados</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>C&amp;riar</translation>
    </message>
    <message>
        <source>New User</source>
        <translation>Novo usuário</translation>
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
        <translation>&amp;Telefone</translation>
    </message>
    <message>
        <source>With country code</source>
        <translation>Com código do país</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Senha</translation>
    </message>
    <message>
        <source>None: a mailed link lets them in</source>
        <translation>Nenhuma: a pessoa entra com um link enviado por e-mail</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Metadata (JSON)</source>
        <translation>&amp;Metadados (JSON)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Gerar</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar a senha</translation>
    </message>
    <message>
        <source>The metadata is no JSON object.</source>
        <translation>Os metadados não são um objeto JSON.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::DayChart</name>
    <message>
        <source>Sign-ups and sign-ins per day</source>
        <translation>Cadastros e acessos por dia</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln days: %1 sign-ups, %2 sign-ins.</source>
        <translation>
            <numerusform>Em %Ln dia: %1 cadastros, %2 acessos.</numerusform>
            <numerusform>Em %Ln dias: %1 cadastros, %2 acessos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 sign-ups, %3 sign-ins</source>
        <translation>%1: %2 cadastros, %3 acessos</translation>
    </message>
    <message>
        <source>Bars: sign-ups · line: sign-ins · highest: %1</source>
        <translation>Barras: cadastros · linha: acessos · máximo: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ExportVerbs</name>
    <message numerus="yes">
        <source>A selection of at most %Ln users that are loaded can be exported. Search for them, and export all that are found.</source>
        <translation>
            <numerusform>É possível exportar uma seleção de no máximo %Ln usuário carregado. Pesquise os usuários e exporte todos os encontrados.</numerusform>
            <numerusform>É possível exportar uma seleção de no máximo %Ln usuários carregados. Pesquise os usuários e exporte todos os encontrados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Users</source>
        <translation>Exportar usuários</translation>
    </message>
</context>
<context>
    <name>latchkey::console::FileExport</name>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>Cancelado. Nenhum arquivo foi gravado.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Não foi possível gravar o arquivo: %1</translation>
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
        <translation>Será criado</translation>
    </message>
    <message>
        <source>Will be updated</source>
        <translation>Será atualizado</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criado</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Atualizado</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>The first line &amp;names the columns</source>
        <translation>A primeira linha contém os &amp;nomes das colunas</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Coluna</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Começa com</translation>
    </message>
    <message>
        <source>Is imported as</source>
        <translation>É importada como</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Endereço de e-mail</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Verificar</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Import Users from %1</source>
        <translation>Importar usuários de %1</translation>
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
        <translation>Vírgula</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Ponto e vírgula</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulação</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barra vertical</translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation>Ignorar a linha</translation>
    </message>
    <message>
        <source>Update the user</source>
        <translation>Atualizar o usuário</translation>
    </message>
    <message>
        <source>Count the row as failed</source>
        <translation>Contar a linha como falha</translation>
    </message>
    <message>
        <source>Says what would become of each row. Nothing is changed.</source>
        <translation>Diz o que aconteceria com cada linha. Nada é alterado.</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Codificação</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Separador</translation>
    </message>
    <message>
        <source>&amp;Who exists already</source>
        <translation>&amp;Quem já existe</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>Este arquivo está vazio.</translation>
    </message>
    <message>
        <source>Column %L1</source>
        <translation>Coluna %L1</translation>
    </message>
    <message>
        <source>%1 is imported as</source>
        <translation>%1 é importada como</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Two columns are imported as the same.</source>
        <translation>Duas colunas são importadas como a mesma coisa.</translation>
    </message>
    <message>
        <source>Choose the column with the e-mail addresses or phone numbers.</source>
        <translation>Escolha a coluna com os endereços de e-mail ou números de telefone.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Verificando…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln can be imported</source>
        <translation>
            <numerusform>%Ln pode ser importado</numerusform>
            <numerusform>%Ln podem ser importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>%Ln é ignorado</numerusform>
            <numerusform>%Ln são ignorados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would fail</source>
        <translation>
            <numerusform>%Ln falharia</numerusform>
            <numerusform>%Ln falhariam</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportJob</name>
    <message>
        <source>Cancelled. Import the same file again to go on. </source>
        <translation>Cancelado. Importe o mesmo arquivo novamente para continuar. </translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>Salvar relatório…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported</source>
        <translation>
            <numerusform>%Ln importado</numerusform>
            <numerusform>%Ln importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln ignorado</numerusform>
            <numerusform>%Ln ignorados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln falhou</numerusform>
            <numerusform>%Ln falharam</numerusform>
        </translation>
    </message>
    <message>
        <source>This file had been imported before. </source>
        <translation>Este arquivo já havia sido importado. </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportVerbs</name>
    <message>
        <source>Import Users</source>
        <translation>Importar usuários</translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>CSV (*.csv *.tsv *.txt);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Import users from %1</source>
        <translation>Importar usuários de %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspetor</translation>
    </message>
    <message>
        <source>About the user</source>
        <translation>Sobre o usuário</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadados</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Atividade</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Reverter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>The changes were saved.</source>
        <translation>As alterações foram salvas.</translation>
    </message>
    <message>
        <source>Remove Factor</source>
        <translation>Remover fator</translation>
    </message>
    <message>
        <source>Remove the second factor “%1”?</source>
        <translation>Remover o segundo fator “%1”?</translation>
    </message>
    <message>
        <source>The user will sign in without it, and can add another one.</source>
        <translation>O usuário entrará sem ele e poderá adicionar outro.</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>Alterações não salvas</translation>
    </message>
    <message>
        <source>What you have changed about %1 has not been saved.</source>
        <translation>O que você alterou em %1 não foi salvo.</translation>
    </message>
    <message>
        <source>Go back to save it, or drop it.</source>
        <translation>Volte para salvar ou descarte as alterações.</translation>
    </message>
    <message>
        <source>Drop Changes</source>
        <translation>Descartar alterações</translation>
    </message>
    <message>
        <source>What you have changed was dropped.</source>
        <translation>O que você alterou foi descartado.</translation>
    </message>
    <message>
        <source>Bring Back</source>
        <translation>Recuperar</translation>
    </message>
</context>
<context>
    <name>latchkey::console::InviteDialog</name>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;Convidar</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Convidar</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Endereços de e-mail</translation>
    </message>
    <message>
        <source>One or many, with commas, blanks or lines between them</source>
        <translation>Um ou vários, separados por vírgulas, espaços ou linhas</translation>
    </message>
    <message>
        <source>&amp;Whoever is invited gets a mail with a link to sign in with.</source>
        <translation>&amp;Quem é convidado recebe um e-mail com um link para entrar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will be invited.</source>
        <translation>
            <numerusform>%Ln pessoa será convidada.</numerusform>
            <numerusform>%Ln pessoas serão convidadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No e-mail addresses, left out: %1</source>
        <translation>Não são endereços de e-mail, omitidos: %1</translation>
    </message>
    <message>
        <source>More than once, invited once: %1</source>
        <translation>Mais de uma vez, convidados uma vez: %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln people can be invited at once.</source>
        <translation>
            <numerusform>No máximo %Ln pessoa pode ser convidada de uma vez.</numerusform>
            <numerusform>No máximo %Ln pessoas podem ser convidadas de uma vez.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::JobPane</name>
    <message>
        <source>Nothing is under way.</source>
        <translation>Nenhuma tarefa em andamento.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tarefas</translation>
    </message>
</context>
<context>
    <name>latchkey::console::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Progress of “%1”</source>
        <translation>Progresso de “%1”</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <translation>Cancelar “%1”</translation>
    </message>
    <message>
        <source>Remove “%1” from the list</source>
        <translation>Remover “%1” da lista</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Remover da lista</translation>
    </message>
</context>
<context>
    <name>latchkey::console::JsonEditor</name>
    <message>
        <source>An object in braces is needed.</source>
        <translation>É necessário um objeto entre chaves.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>%1 as JSON</source>
        <translation>%1 como JSON</translation>
    </message>
    <message>
        <source>%1 as fields</source>
        <translation>%1 como campos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Add a field to %1</source>
        <translation>Adicionar um campo a %1</translation>
    </message>
    <message>
        <source>Remove the field from %1</source>
        <translation>Remover o campo de %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Linha %1: %2</translation>
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
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barra de ferramentas</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tarefas</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Contagens</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Conectado como</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a person on a server</comment>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>The server at %1 does not answer. Trying again…</source>
        <translation>O servidor em %1 não responde. Tentando novamente…</translation>
    </message>
    <message>
        <source>The server is back.</source>
        <translation>O servidor voltou.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::Manual</name>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Detalhes da mensagem</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fechar a mensagem</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MomentRange</name>
    <message>
        <source>Any time</source>
        <translation>Qualquer momento</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Últimas 24 horas</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 dias</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 dias</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Últimos 365 dias</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>Entre duas datas</translation>
    </message>
    <message>
        <source>%1: first day</source>
        <translation>%1: primeiro dia</translation>
    </message>
    <message>
        <source>%1: last day</source>
        <translation>%1: último dia</translation>
    </message>
</context>
<context>
    <name>latchkey::console::PreferencesDialog</name>
    <message>
        <source>The console speaks it from its next start on.</source>
        <translation>O console usará este idioma a partir da próxima inicialização.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferências</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Geral</translation>
    </message>
    <message>
        <source>Ser&amp;vers</source>
        <translation>Ser&amp;vidores</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Atalhos</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>Server at start</source>
        <translation>Servidor ao iniciar</translation>
    </message>
    <message>
        <source>Minutes without input until the console locks</source>
        <translation>Minutos sem atividade até o console ser bloqueado</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Locking signs you out. The window shows the same again when you have signed in.</source>
        <translation>O bloqueio encerra sua sessão. A janela mostra o mesmo conteúdo depois que você entrar novamente.</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Idioma:</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>A&amp;parência:</translation>
    </message>
    <message>
        <source>Server at sta&amp;rt:</source>
        <translation>Servidor ao inicia&amp;r:</translation>
    </message>
    <message>
        <source>Loc&amp;k after minutes without input:</source>
        <translation>&amp;Bloquear após minutos sem atividade:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Igual ao sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>The one used last</source>
        <translation>O último usado</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ProfileDialog</name>
    <message>
        <source>Edit Server</source>
        <translation>Editar servidor</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nome do servidor</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Endereço do servidor</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Cor</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nome:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Endereço:</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>&amp;Cor:</translation>
    </message>
    <message>
        <source>Certificate:</source>
        <translation>Certificado:</translation>
    </message>
    <message>
        <source>This server may only show the certificate that you trusted.</source>
        <translation>Este servidor só pode apresentar o certificado em que você confiou.</translation>
    </message>
    <message>
        <source>&amp;Forget the Certificate</source>
        <translation>Es&amp;quecer o certificado</translation>
    </message>
    <message>
        <source>This server has to show a certificate that this computer trusts.</source>
        <translation>Este servidor precisa apresentar um certificado em que este computador confie.</translation>
    </message>
    <message>
        <source>Enter the address of a Latchkey server, such as https://auth.example.org.</source>
        <translation>Digite o endereço de um servidor Latchkey, como https://auth.example.org.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ProfilesPage</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remover</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>A server is added by signing in to it.</source>
        <translation>Um servidor é adicionado quando você entra nele.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name, an address</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove Server</source>
        <translation>Remover servidor</translation>
    </message>
    <message>
        <source>Remove “%1” from the console?</source>
        <translation>Remover “%1” do console?</translation>
    </message>
    <message>
        <source>What the keychain has of it is deleted as well. On the server nothing changes.</source>
        <translation>O que o chaveiro guarda dele também é excluído. Nada muda no servidor.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Pesquisar</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ServerPage</name>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonado</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Contagens</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Caixa de saída</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criado</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Tentativas</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Tentar novamente</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Configuração</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origem</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Send Test &amp;Mail</source>
        <translation>Enviar &amp;e-mail de teste</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>Test mail</source>
        <translation>E-mail de teste</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Filter settings</source>
        <translation>Filtrar configurações</translation>
    </message>
    <message>
        <source>Name, value or meaning</source>
        <translation>Nome, valor ou significado</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatário</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Endereço de e-mail</translation>
    </message>
    <message>
        <source>Send test mail</source>
        <translation>Enviar e-mail de teste</translation>
    </message>
    <message>
        <source>What was said to the mail server, and what it answered</source>
        <translation>O que foi dito ao servidor de e-mail e o que ele respondeu</translation>
    </message>
    <message>
        <source>Your role may look at this, but not change anything.</source>
        <translation>Sua função pode consultar isto, mas não alterar nada.</translation>
    </message>
    <message>
        <source>Select the mails that are to be sent again.</source>
        <translation>Selecione os e-mails a serem enviados novamente.</translation>
    </message>
    <message>
        <source>Running · version %1</source>
        <translation>Em execução · versão %1</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuários</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmados</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Não confirmados</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Banidos</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anônimos</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Excluídos</translation>
    </message>
    <message>
        <source>With a second factor</source>
        <translation>Com um segundo fator</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>Nunca entraram</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administradores</translation>
    </message>
    <message>
        <source>Active sessions</source>
        <translation>Sessões ativas</translation>
    </message>
    <message>
        <source>Mails that wait</source>
        <translation>E-mails aguardando</translation>
    </message>
    <message>
        <source>Mails given up</source>
        <translation>E-mails abandonados</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln usuário</numerusform>
            <numerusform>%Ln usuários</numerusform>
        </translation>
    </message>
    <message>
        <source>The mail server took it.</source>
        <translation>O servidor de e-mail o aceitou.</translation>
    </message>
    <message>
        <source>The mail server did not take it.</source>
        <translation>O servidor de e-mail não o aceitou.</translation>
    </message>
    <message>
        <source>Waiting for the mail server…</source>
        <translation>Aguardando o servidor de e-mail…</translation>
    </message>
    <message>
        <source>No mails</source>
        <translation>Nenhum e-mail</translation>
    </message>
    <message>
        <source>What the server mails is listed here.</source>
        <translation>Os e-mails que o servidor envia aparecem aqui.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ShortcutsPage</name>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Redefinir</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>Filtrar comandos</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atalhos</translation>
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
        <translation>Atalho</translation>
    </message>
    <message>
        <source>Keys of the command</source>
        <translation>Teclas do comando</translation>
    </message>
    <message>
        <source>&amp;Keys:</source>
        <translation>&amp;Teclas:</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Nenhuma</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>Redefinir t&amp;udo</translation>
    </message>
    <message>
        <source>%1 is already the shortcut of “%2”.</source>
        <translation>%1 já é o atalho de “%2”.</translation>
    </message>
    <message>
        <source>%1 alone is needed for typing and moving around. Hold Ctrl or Alt with it.</source>
        <translation>%1 sozinho é necessário para digitar e navegar. Mantenha Ctrl ou Alt pressionado junto.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SignInDialog</name>
    <message>
        <source>Sign In</source>
        <translation>Entrar</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SignInForm</name>
    <message>
        <source>E&amp;dit…</source>
        <translation>E&amp;ditar…</translation>
    </message>
    <message>
        <source>&amp;E-mail and password</source>
        <translation>&amp;E-mail e senha</translation>
    </message>
    <message>
        <source>Service &amp;key</source>
        <translation>&amp;Chave de serviço</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>E-&amp;mail:</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Endereço do servidor</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Endereço de e-mail</translation>
    </message>
    <message>
        <source>&amp;Stay signed in on this computer</source>
        <translation>&amp;Permanecer conectado neste computador</translation>
    </message>
    <message>
        <source>This computer has no keychain, so nothing is kept: you will be signed in until the console is closed.</source>
        <translation>Este computador não tem chaveiro, portanto nada é guardado: você ficará conectado até o console ser fechado.</translation>
    </message>
    <message>
        <source>Se&amp;rver:</source>
        <translation>Se&amp;rvidor:</translation>
    </message>
    <message>
        <source>With:</source>
        <translation>Com:</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows for this server.</source>
        <translation>Digite o código que seu aplicativo autenticador mostra para este servidor.</translation>
    </message>
    <message>
        <source>Code of the authenticator app</source>
        <translation>Código do aplicativo autenticador</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>Outro servidor…</translation>
    </message>
    <message>
        <source>Ke&amp;y:</source>
        <translation>C&amp;have:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Senha:</translation>
    </message>
    <message>
        <source>Service key</source>
        <translation>Chave de serviço</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Paste a service key, such as service_role.</source>
        <translation>Cole uma chave de serviço, como service_role.</translation>
    </message>
    <message>
        <source>Enter e-mail address and password.</source>
        <translation>Digite o endereço de e-mail e a senha.</translation>
    </message>
    <message>
        <source>Enter the address of a Latchkey server, such as https://auth.example.org.</source>
        <translation>Digite o endereço de um servidor Latchkey, como https://auth.example.org.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
</context>
<context>
    <name>latchkey::console::StartPage</name>
    <message>
        <source>Sign in to Latchkey</source>
        <translation>Entrar no Latchkey</translation>
    </message>
    <message>
        <source>&amp;Use This Server</source>
        <translation>&amp;Usar este servidor</translation>
    </message>
    <message>
        <source>Command that makes an administrator</source>
        <translation>Comando que cria um administrador</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>No administrator yet? This command makes one. Run it where the server runs; it asks for a password.</source>
        <translation>Ainda não há um administrador? Este comando cria um. Execute-o onde o servidor está em execução; ele pede uma senha.</translation>
    </message>
    <message>
        <source>Latchkey %1 runs on this computer, at %2.</source>
        <translation>O Latchkey %1 está em execução neste computador, em %2.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserActivity</name>
    <message>
        <source>Open in Audit Log</source>
        <translation>Abrir no log de auditoria</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Atividade</translation>
    </message>
    <message>
        <source>Open in audit log</source>
        <translation>Abrir no log de auditoria</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserExport</name>
    <message>
        <source>Export users to %1</source>
        <translation>Exportar usuários para %1</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>Gravação concluída: %1</translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation>Gravação em %2 concluída: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserFacts</name>
    <message>
        <source>Authenticator app</source>
        <translation>Aplicativo autenticador</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>Chave de segurança</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Banimento</translation>
    </message>
    <message>
        <source>Until:</source>
        <translation>Até:</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Motivo:</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Entra com</translation>
    </message>
    <message>
        <source>Last sign-in: %1</source>
        <translation>Último acesso: %1</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>name of a field</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Second factors</source>
        <translation>Segundos fatores</translation>
    </message>
    <message>
        <source>%1 (not verified)</source>
        <translation>%1 (não verificado)</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Adicionado: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Remove the factor %1</source>
        <translation>Remover o fator %1</translation>
    </message>
    <message>
        <source>Created:</source>
        <translation>Criado:</translation>
    </message>
    <message>
        <source>Last sign-in:</source>
        <translation>Último acesso:</translation>
    </message>
    <message>
        <source>Changed:</source>
        <translation>Alterado:</translation>
    </message>
    <message>
        <source>E-mail confirmed:</source>
        <translation>E-mail confirmado:</translation>
    </message>
    <message>
        <source>Phone confirmed:</source>
        <translation>Telefone confirmado:</translation>
    </message>
    <message>
        <source>Invited:</source>
        <translation>Convidado:</translation>
    </message>
    <message>
        <source>Confirmation sent:</source>
        <translation>Confirmação enviada:</translation>
    </message>
    <message>
        <source>Recovery sent:</source>
        <translation>Recuperação enviada:</translation>
    </message>
    <message>
        <source>New e-mail asked for:</source>
        <translation>Novo e-mail solicitado:</translation>
    </message>
    <message>
        <source>New phone asked for:</source>
        <translation>Novo telefone solicitado:</translation>
    </message>
    <message>
        <source>Deleted:</source>
        <translation>Excluído:</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Datas e horas</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
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
        <translation>Criado</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Último acesso</translation>
    </message>
    <message>
        <source>Clear &amp;Filters</source>
        <translation>&amp;Limpar filtros</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>Any role</source>
        <translation>Qualquer função</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Entra com</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Qualquer método</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Função</translation>
    </message>
    <message>
        <source>Signs in &amp;with</source>
        <translation>&amp;Entra com</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserForm</name>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Roles to choose from</source>
        <translation>Funções disponíveis</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
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
        <translation>Telefone</translation>
    </message>
    <message>
        <source>E-mail confirmed</source>
        <translation>E-mail confirmado</translation>
    </message>
    <message>
        <source>Phone confirmed</source>
        <translation>Telefone confirmado</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nova senha</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Sem alteração</translation>
    </message>
    <message>
        <source>A new password ends all sessions of the user.</source>
        <translation>Uma nova senha encerra todas as sessões do usuário.</translation>
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
        <translation>&amp;Telefone:</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>&amp;Função:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>&amp;Senha:</translation>
    </message>
    <message>
        <source>An e-mail address, a phone number and a role can be changed, but not removed.</source>
        <translation>Um endereço de e-mail, um número de telefone e uma função podem ser alterados, mas não removidos.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserHeader</name>
    <message>
        <source>Nameless</source>
        <translation>Sem nome</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Segundo fator</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserImport</name>
    <message>
        <source>Line %L1: a quotation mark is not closed.</source>
        <translation>Linha %L1: uma aspa não foi fechada.</translation>
    </message>
    <message>
        <source>Line %L1: a cell is too long.</source>
        <translation>Linha %L1: uma célula é longa demais.</translation>
    </message>
    <message>
        <source>Line %L1: too many cells.</source>
        <translation>Linha %L1: células demais.</translation>
    </message>
    <message>
        <source>Line %L1: this is not in the encoding of the file.</source>
        <translation>Linha %L1: o conteúdo não está na codificação do arquivo.</translation>
    </message>
    <message>
        <source>Somebody cancelled the job on the server.</source>
        <translation>Alguém cancelou a tarefa no servidor.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserMetadata</name>
    <message>
        <source>User metadata</source>
        <translation>Metadados do usuário</translation>
    </message>
    <message>
        <source>App metadata</source>
        <translation>Metadados do aplicativo</translation>
    </message>
    <message>
        <source>The user can see and change this.</source>
        <translation>O usuário pode ver e alterar isto.</translation>
    </message>
    <message>
        <source>The user can see this, and only administrators change it.</source>
        <translation>O usuário pode ver isto, e somente administradores o alteram.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserSelection</name>
    <message numerus="yes">
        <source>At most %Ln users can be selected one by one. Search or filter for them, and select all.</source>
        <translation>
            <numerusform>No máximo %Ln usuário pode ser selecionado individualmente. Pesquise ou filtre os usuários e selecione tudo.</numerusform>
            <numerusform>No máximo %Ln usuários podem ser selecionados individualmente. Pesquise ou filtre os usuários e selecione tudo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is done to one user after the other, and to at most %Ln at a time. Select fewer.</source>
        <translation>
            <numerusform>Isto é feito com um usuário após o outro, e com no máximo %Ln por vez. Selecione menos.</numerusform>
            <numerusform>Isto é feito com um usuário após o outro, e com no máximo %Ln por vez. Selecione menos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserSessions</name>
    <message>
        <source>End</source>
        <translation>Encerrar</translation>
    </message>
    <message>
        <source>End All</source>
        <translation>Encerrar todas</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Vista por último</translation>
    </message>
    <message>
        <source>End the selected sessions</source>
        <translation>Encerrar as sessões selecionadas</translation>
    </message>
    <message>
        <source>End all sessions</source>
        <translation>Encerrar todas as sessões</translation>
    </message>
    <message>
        <source>%1 (this is you)</source>
        <translation>%1 (é você)</translation>
    </message>
    <message>
        <source>End All Sessions</source>
        <translation>Encerrar todas as sessões</translation>
    </message>
    <message>
        <source>These are the newest %L1 of %L2 sessions.</source>
        <translation>Estas são as %L1 sessões mais recentes de %L2.</translation>
    </message>
    <message>
        <source>End all sessions of this user?</source>
        <translation>Encerrar todas as sessões deste usuário?</translation>
    </message>
    <message>
        <source>The user has to sign in again everywhere.</source>
        <translation>O usuário terá que entrar novamente em todos os lugares.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserTableModel</name>
    <message>
        <source>Active</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Não confirmado</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Convidado</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anônimo</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Banido</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Excluído</translation>
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
        <translation>Estado</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Entra com</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criado</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Último acesso</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserUndo</name>
    <message>
        <source>&amp;Undo Changing the Metadata</source>
        <translation>&amp;Desfazer alteração dos metadados</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation>Tudo voltou a ser como antes.</translation>
    </message>
    <message>
        <source>Put back what was changed</source>
        <translation>Restaurar o que foi alterado</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserVerbs</name>
    <message>
        <source>End all sessions of %1?</source>
        <translation>Encerrar todas as sessões de %1?</translation>
    </message>
    <message numerus="yes">
        <source>This concerns %Ln users.</source>
        <translation>
            <numerusform>Isto diz respeito a %Ln usuário.</numerusform>
            <numerusform>Isto diz respeito a %Ln usuários.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were refused. The report of the job says why.</source>
        <translation>
            <numerusform>%Ln usuário foi recusado. O relatório da tarefa diz o motivo.</numerusform>
            <numerusform>%Ln usuários foram recusados. O relatório da tarefa diz o motivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done: meanwhile the list has other users. Look at it again, then repeat.</source>
        <translation>Nada foi feito: enquanto isso, a lista passou a ter outros usuários. Verifique-a novamente e repita.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UsersPage</name>
    <message>
        <source>Search by e-mail, name, phone or id</source>
        <translation>Pesquisar por e-mail, nome, telefone ou ID</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Ninguém encontrado</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Ainda não há usuários</translation>
    </message>
    <message>
        <source>Nobody&apos;s e-mail address, name, phone number or id has this in it.</source>
        <translation>Nenhum endereço de e-mail, nome, número de telefone ou ID contém este texto.</translation>
    </message>
    <message>
        <source>Nobody fits the filters on the left.</source>
        <translation>Ninguém corresponde aos filtros à esquerda.</translation>
    </message>
    <message>
        <source>Whoever signs up appears here.</source>
        <translation>Quem se cadastrar aparecerá aqui.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln usuário</numerusform>
            <numerusform>%Ln usuários</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln users</source>
        <translation>
            <numerusform>Mais de %Ln usuário</numerusform>
            <numerusform>Mais de %Ln usuários</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selecionado</numerusform>
            <numerusform>%Ln selecionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln of the selected users were copied: the others are not loaded. Export them instead.</source>
        <translation>
            <numerusform>Somente %Ln dos usuários selecionados foi copiado: os outros não estão carregados. Exporte-os em vez disso.</numerusform>
            <numerusform>Somente %Ln dos usuários selecionados foram copiados: os outros não estão carregados. Exporte-os em vez disso.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UsersTable</name>
    <message>
        <source>Users</source>
        <translation>Usuários</translation>
    </message>
</context>
<context>
    <name>latchkey::console::WindowVerbs</name>
    <message>
        <source>Search users for “%1”</source>
        <translation>Pesquisar “%1” nos usuários</translation>
    </message>
    <message numerus="yes">
        <source>Locked: nobody has used the console for %Ln minutes.</source>
        <translation>
            <numerusform>Bloqueado: ninguém usou o console por %Ln minuto.</numerusform>
            <numerusform>Bloqueado: ninguém usou o console por %Ln minutos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Administers the users of a Latchkey server.</source>
        <translation>Administra os usuários de um servidor Latchkey.</translation>
    </message>
    <message>
        <source>The server to begin with.</source>
        <translation>O servidor com o qual começar.</translation>
    </message>
    <message>
        <source>The folder of the settings.</source>
        <translation>A pasta das configurações.</translation>
    </message>
</context>
</TS>
