// Within another site the form tells how high it is, so that it needs no bar of its own to scroll. It says so to whoever
// holds the frame (who may, stands in the policy of the page), and it says nothing but a number.
if (window.parent !== window) {
  const main = document.getElementById('main');
  const tell = () => {
    const complaintHeight = Math.ceil(main.getBoundingClientRect().bottom + window.scrollY);
    window.parent.postMessage({ complaintHeight }, '*');
  };
  new ResizeObserver(tell).observe(main);
  tell();
}
