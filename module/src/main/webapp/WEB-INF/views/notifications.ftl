<#-- lines: Line (notification, sentence); paging; unreadOnly; addressForPage. -->
<@ui.page title=m("notifications.title") current="notifications" wide=false>
      <@ui.heading title=m("notifications.title") lede=m("notifications.lede")>
        <#if may.ADMINISTER><a class="button button--quiet" href="${desk}/outbox">${m("notifications.outbox")}</a></#if>
        <a class="button" href="${desk}/notifications/settings">${m("notifications.settings")}</a>
      </@ui.heading>
      <nav aria-label="${m("notifications.views")}">
        <ul class="tabs">
          <li><a href="${desk}/notifications"<#if !unreadOnly> aria-current="page"</#if>>${m("notifications.all")}</a></li>
          <li><a href="${desk}/notifications?show=unread"<#if unreadOnly> aria-current="page"</#if>>${m("notifications.unread")} <span class="count">${m("number", unread)}</span></a></li>
        </ul>
      </nav>
      <#if lines?has_content>
      <#if unread gt 0>
      <form method="post" action="${desk}/notifications" class="notifications__all"><@ui.token/><button class="button button--small" type="submit"><@ui.icon "check"/> ${m("notifications.mark-all")}</button></form>
      </#if>
      <ul class="notifications">
        <#list lines as line>
        <#assign one = line.notification()>
        <li class="notification"<#if !one.isRead()> data-unread</#if>>
          <div class="notification__text">
            <p><#if !one.isRead()><span class="badge" data-tone="waiting"><@ui.icon "dot"/> ${m("notifications.new")}</span> </#if><#if one.entry().partner()??><a href="${desk}/notifications/${one.id()}">${m(line.sentence())}</a><#else>${m(line.sentence())}</#if></p>
            <#if one.entry().comment()?has_content><p class="audit-comment"><q>${one.entry().comment()}</q></p></#if>
            <p class="quiet"><@ui.ago one.entry().at()/></p>
          </div>
          <#if !one.isRead()>
          <form method="post" action="${desk}/notifications"><@ui.token/><button class="button button--quiet button--small" type="submit" name="id" value="${one.id()}" aria-label="${m("notifications.mark.of", m(line.sentence()))}">${m("notifications.mark")}</button></form>
          </#if>
        </li>
        </#list>
      </ul>
      <@ui.pagination paging addressForPage m("notifications.pages")/>
      <#else>
      <div class="empty">
        <@ui.icon "bell"/>
        <#if unreadOnly>
        <h2>${m("notifications.empty.unread")}</h2>
        <div class="button-row"><a class="button" href="${desk}/notifications">${m("notifications.empty.unread.all")}</a></div>
        <#else>
        <h2>${m("notifications.empty")}</h2>
        <p>${m("notifications.empty.text")}</p>
        </#if>
      </div>
      </#if>
</@ui.page>
