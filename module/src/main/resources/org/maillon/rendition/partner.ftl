<#-- The pieces of a partner that the page and the frame share. `target` is what links in a frame need. -->
<#import "layout.ftl" as layout>

<#-- Marks the partner's own words where they are not in the language of the page. -->
<#macro own><#if foreign> lang="${contentLang}"</#if></#macro>

<#macro heading><h1 class="partner__title"<@own/>><#if acronym??><span class="partner__acronym">${acronym}</span> </#if><span class="partner__name"><#if acronym??><span class="visually-hidden">, </span></#if>${name}</span></h1></#macro>

<#macro facts target=""><#if level?? || year??>
            <ul class="partner__facts">
              <#if level??><li><a href="${level.url}"<#if target?has_content> target="${target}"</#if>>${level.label}</a></li></#if>
              <#if year??><li><a href="${year.url}"<#if target?has_content> target="${target}"</#if>>${year.label}</a></li></#if>
            </ul>
</#if></#macro>

<#macro date given><time datetime="${given.value}">${given.label}</time></#macro>

<#macro terms target=""><#if termLists?has_content>
            <dl class="term-lists">
              <#list termLists as list>
              <div>
                <dt<#if list.rootAlone> class="visually-hidden"</#if>>${list.label}</dt>
                <dd><#list list.terms as term><a class="chip" href="${term.url}"<#if target?has_content> target="${target}"</#if>>${term.label}</a><#sep> </#sep></#list></dd>
              </div>
              </#list>
            </dl>
</#if></#macro>


<#macro picture image class eager=false><img class="${class}" src="${image.url}" alt="${image.alt}"<@own/><#if image.width?? && image.height??> width="${image.width}" height="${image.height}"</#if><#if !eager> loading="lazy" decoding="async"</#if>></#macro>

<#macro actions target="" icons=true><#if calls?has_content>
                <ul class="cta-list" aria-label="${say("public.actions")}"<#if foreign> lang="${lang}"</#if>>
                  <#list calls as call>
                  <li><#if call.url??><a class="cta" href="${call.url}" rel="noopener"<#if call.hreflang??> hreflang="${call.hreflang}"</#if><#if target?has_content> target="${target}"</#if>><span<@own/>>${call.label}</span><#if icons> <@layout.icon "arrow-right"/></#if></a><#else><span class="cta"<@own/>>${call.label}</span></#if></li>
                  </#list>
                </ul>
</#if></#macro>

<#macro glyph name icons><#if icons><@layout.icon name/></#if></#macro>

<#macro contact target="" icons=true>
                <address>
                  <ul class="contact">
                    <#list addresses as address>
                    <li><@glyph "map-pin" icons/><span><#list address.lines as line>${line}<br></#list><#if address.mapUrl??><a href="${address.mapUrl}" rel="noopener"<#if target?has_content> target="${target}"</#if>>${say("public.map")}<#if addresses?size gt 1><span class="visually-hidden"> (${address.where})</span></#if></a></#if></span></li>
                    </#list>
                    <#list phones as phone>
                    <li><@glyph "phone" icons/><a href="tel:${phone.number}"><span class="visually-hidden">${say("public.phone")} </span>${phone.display}</a></li>
                    </#list>
                    <#list emails as email>
                    <li><@glyph "mail" icons/><a href="mailto:${email.address}"><span class="visually-hidden">${say("public.email")} </span>${email.address}</a></li>
                    </#list>
                    <#list websites as website>
                    <#if website.label??>
                    <li><@glyph "website" icons/><#if website.url??><a href="${website.url}" rel="noopener"<@own/><#if target?has_content> target="${target}"</#if>>${website.label}</a><#else><span<@own/>>${website.label}</span></#if></li>
                    </#if>
                    </#list>
                    <#list socials as social>
                    <#if social.label??>
                    <li><@glyph "share" icons/><#if social.url??><a href="${social.url}" rel="noopener"<@own/><#if target?has_content> target="${target}"</#if>>${social.label}</a><#else><span<@own/>>${social.label}</span></#if></li>
                    </#if>
                    </#list>
                  </ul>
                </address>
</#macro>

<#macro hasContact><#if addresses?has_content || phones?has_content || emails?has_content || websites?has_content || socials?has_content><#nested></#if></#macro>

<#macro supportList>
                <ol class="supports">
                  <#list supports as support>
                  <li><span class="supports__year"><#if support.year??>${support.year}</#if></span><span class="supports__detail"><#if support.signed??><strong>${say("public.signed." + support.signed.precision)} <@date support.signed/></strong></#if><#if support.programme??><span>${support.programme}</span></#if><#if support.period??><span>${support.period}</span></#if><#if support.amount??><span>${support.amount}</span></#if></span></li>
                  </#list>
                </ol>
</#macro>
