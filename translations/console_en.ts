<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>UserChange</name>
    <message numerus="yes">
        <source>Ban %Ln users</source>
        <translation>
            <numerusform>Ban %Ln user</numerusform>
            <numerusform>Ban %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unban %Ln users</source>
        <translation>
            <numerusform>Unban %Ln user</numerusform>
            <numerusform>Unban %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End the sessions of %Ln users</source>
        <translation>
            <numerusform>End the sessions of %Ln user</numerusform>
            <numerusform>End the sessions of %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the role of %Ln users</source>
        <translation>
            <numerusform>Set the role of %Ln user</numerusform>
            <numerusform>Set the role of %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln users</source>
        <translation>
            <numerusform>Delete %Ln user</numerusform>
            <numerusform>Delete %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are banned now.</source>
        <translation>
            <numerusform>%Ln user is banned now.</numerusform>
            <numerusform>%Ln users are banned now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are no longer banned.</source>
        <translation>
            <numerusform>%Ln user is no longer banned.</numerusform>
            <numerusform>%Ln users are no longer banned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sessions of %Ln users have ended.</source>
        <translation>
            <numerusform>The sessions of %Ln user have ended.</numerusform>
            <numerusform>The sessions of %Ln users have ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users have another role now.</source>
        <translation>
            <numerusform>%Ln user has another role now.</numerusform>
            <numerusform>%Ln users have another role now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were deleted.</source>
        <translation>
            <numerusform>%Ln user was deleted.</numerusform>
            <numerusform>%Ln users were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Banning %Ln Users</source>
        <translation>
            <numerusform>&amp;Undo Banning %Ln User</numerusform>
            <numerusform>&amp;Undo Banning %Ln Users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Unbanning %Ln Users</source>
        <translation>
            <numerusform>&amp;Undo Unbanning %Ln User</numerusform>
            <numerusform>&amp;Undo Unbanning %Ln Users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Setting the Role of %Ln Users</source>
        <translation>
            <numerusform>&amp;Undo Setting the Role of %Ln User</numerusform>
            <numerusform>&amp;Undo Setting the Role of %Ln Users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AccountVerbs</name>
    <message numerus="yes">
        <source>Invite %Ln people</source>
        <translation>
            <numerusform>Invite %Ln person</numerusform>
            <numerusform>Invite %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were not invited. The report of the job says why.</source>
        <translation>
            <numerusform>%Ln person was not invited. The report of the job says why.</numerusform>
            <numerusform>%Ln people were not invited. The report of the job says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were invited.</source>
        <translation>
            <numerusform>%Ln person was invited.</numerusform>
            <numerusform>%Ln people were invited.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link for a new password?</source>
        <translation>
            <numerusform>Mail %Ln user a link for a new password?</numerusform>
            <numerusform>Mail %Ln users a link for a new password?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link to sign in with?</source>
        <translation>
            <numerusform>Mail %Ln user a link to sign in with?</numerusform>
            <numerusform>Mail %Ln users a link to sign in with?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send mails to %Ln users</source>
        <translation>
            <numerusform>Send a mail to %Ln user</numerusform>
            <numerusform>Send mails to %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails could not be sent. The report of the job says why.</source>
        <translation>
            <numerusform>%Ln mail could not be sent. The report of the job says why.</numerusform>
            <numerusform>%Ln mails could not be sent. The report of the job says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails are on their way.</source>
        <translation>
            <numerusform>%Ln mail is on its way.</numerusform>
            <numerusform>%Ln mails are on their way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditExport</name>
    <message numerus="yes">
        <source>%Ln entries written to %1</source>
        <translation>
            <numerusform>%Ln entry written to %1</numerusform>
            <numerusform>%Ln entries written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written</source>
        <translation>
            <numerusform>%Ln entry written</numerusform>
            <numerusform>%Ln entries written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditPage</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln entries</source>
        <translation>
            <numerusform>More than %Ln entry</numerusform>
            <numerusform>More than %Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeDialog</name>
    <message numerus="yes">
        <source>All %Ln users that the list shows</source>
        <translation>
            <numerusform>The %Ln user that the list shows</numerusform>
            <numerusform>All %Ln users that the list shows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected users</source>
        <translation>
            <numerusform>%Ln selected user</numerusform>
            <numerusform>%Ln selected users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be changed</source>
        <translation>
            <numerusform>%Ln would be changed</numerusform>
            <numerusform>%Ln would be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already</source>
        <translation>
            <numerusform>%Ln is so already</numerusform>
            <numerusform>%Ln are so already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>%Ln is skipped</numerusform>
            <numerusform>%Ln are skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be refused</source>
        <translation>
            <numerusform>%Ln would be refused</numerusform>
            <numerusform>%Ln would be refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeJob</name>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not begun</source>
        <translation>
            <numerusform>%Ln not begun</numerusform>
            <numerusform>%Ln not begun</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::DayChart</name>
    <message numerus="yes">
        <source>In %Ln days: %1 sign-ups, %2 sign-ins.</source>
        <translation>
            <numerusform>In %Ln day: %1 sign-ups, %2 sign-ins.</numerusform>
            <numerusform>In %Ln days: %1 sign-ups, %2 sign-ins.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ExportVerbs</name>
    <message numerus="yes">
        <source>A selection of at most %Ln users that are loaded can be exported. Search for them, and export all that are found.</source>
        <translation>
            <numerusform>A selection of at most %Ln user that is loaded can be exported. Search for them, and export all that are found.</numerusform>
            <numerusform>A selection of at most %Ln users that are loaded can be exported. Search for them, and export all that are found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln can be imported</source>
        <translation>
            <numerusform>%Ln can be imported</numerusform>
            <numerusform>%Ln can be imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>%Ln is skipped</numerusform>
            <numerusform>%Ln are skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would fail</source>
        <translation>
            <numerusform>%Ln would fail</numerusform>
            <numerusform>%Ln would fail</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportJob</name>
    <message numerus="yes">
        <source>%Ln imported</source>
        <translation>
            <numerusform>%Ln imported</numerusform>
            <numerusform>%Ln imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::InviteDialog</name>
    <message numerus="yes">
        <source>%Ln people will be invited.</source>
        <translation>
            <numerusform>%Ln person will be invited.</numerusform>
            <numerusform>%Ln people will be invited.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln people can be invited at once.</source>
        <translation>
            <numerusform>At most %Ln person can be invited at once.</numerusform>
            <numerusform>At most %Ln people can be invited at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ServerPage</name>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserSelection</name>
    <message numerus="yes">
        <source>At most %Ln users can be selected one by one. Search or filter for them, and select all.</source>
        <translation>
            <numerusform>At most %Ln user can be selected one by one. Search or filter for them, and select all.</numerusform>
            <numerusform>At most %Ln users can be selected one by one. Search or filter for them, and select all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is done to one user after the other, and to at most %Ln at a time. Select fewer.</source>
        <translation>
            <numerusform>This is done to one user after the other, and to at most %Ln at a time. Select fewer.</numerusform>
            <numerusform>This is done to one user after the other, and to at most %Ln at a time. Select fewer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserVerbs</name>
    <message numerus="yes">
        <source>This concerns %Ln users.</source>
        <translation>
            <numerusform>This concerns %Ln user.</numerusform>
            <numerusform>This concerns %Ln users.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were refused. The report of the job says why.</source>
        <translation>
            <numerusform>%Ln user was refused. The report of the job says why.</numerusform>
            <numerusform>%Ln users were refused. The report of the job says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UsersPage</name>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln users</source>
        <translation>
            <numerusform>More than %Ln user</numerusform>
            <numerusform>More than %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln of the selected users were copied: the others are not loaded. Export them instead.</source>
        <translation>
            <numerusform>Only %Ln of the selected users was copied: the others are not loaded. Export them instead.</numerusform>
            <numerusform>Only %Ln of the selected users were copied: the others are not loaded. Export them instead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::WindowVerbs</name>
    <message numerus="yes">
        <source>Locked: nobody has used the console for %Ln minutes.</source>
        <translation>
            <numerusform>Locked: nobody has used the console for %Ln minute.</numerusform>
            <numerusform>Locked: nobody has used the console for %Ln minutes.</numerusform>
        </translation>
    </message>
</context>
</TS>
